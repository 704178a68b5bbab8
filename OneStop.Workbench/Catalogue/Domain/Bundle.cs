namespace OneStop.Workbench.Catalogue.Domain;

/// <summary>Several procedures that people usually need together: shared persons are typed once, all are accepted in one sitting.</summary>
/// <param name="LegalBasis">Where a rule makes them belong together; null where it is only custom.</param>
public sealed record Bundle(string Code, LocalText Name, string? LegalBasis, string? Note, IReadOnlyList<BundleMember> Members);

/// <summary>One procedure of a bundle.</summary>
/// <param name="Carry">Beyond what means the same: journal field here → journal field of the other procedures, or a fixed text in single quotes.</param>
public sealed record BundleMember(string Procedure, IReadOnlyDictionary<string, string>? Carry = null);

/// <summary>In which order and shape another system wants the values of a procedure typed.</summary>
/// <param name="Procedure">Its code.</param>
/// <param name="Target">What that system is called.</param>
/// <param name="Dates">Format of whole dates, for example <c>dd/MM/yyyy</c>.</param>
/// <param name="Capitals">Names in capital letters.</param>
/// <param name="Order">Values by <c>owner.name</c>, <c>applicant.phone</c>, <c>form.child.name</c> …; those not named follow in the form's order.</param>
public sealed record CopyOutOrder(string Procedure, LocalText Target, string Dates, bool Capitals, IReadOnlyList<string> Order)
{
    /// <summary>What other systems ask for of the two people on a dossier, beside its form.</summary>
    public static readonly IReadOnlyList<string> PartyPlaces =
        [.. from party in (string[])["owner", "applicant"] from part in (string[])["name", "birthDate", "sex", "identity", "taxCode", "address", "phone", "email"] select $"{party}.{part}"];
}
