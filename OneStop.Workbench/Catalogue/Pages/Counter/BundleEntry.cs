using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Pages.Counter;

/// <summary>A bundle while it is being typed: whatever was typed stays until it makes a bundle.</summary>
public sealed class BundleEntry
{
    public string Code { get; set; } = "";

    public string Vi { get; set; } = "";

    public string En { get; set; } = "";

    public string LegalBasis { get; set; } = "";

    public string Note { get; set; } = "";

    public DateOnly? From { get; set; }

    public List<BundleMemberEntry> Members { get; } = [];

    public static BundleEntry Of(Bundle bundle, DateOnly from)
    {
        var entry = new BundleEntry { Code = bundle.Code, Vi = bundle.Name.Vi, En = bundle.Name.En, LegalBasis = bundle.LegalBasis ?? "", Note = bundle.Note ?? "", From = from };
        entry.Members.AddRange(bundle.Members.Select(member => new BundleMemberEntry { Procedure = member.Procedure, Carry = CarryText.Write(member.Carry) }));
        return entry;
    }

    /// <summary>A refusal names the line of what is carried that cannot be read.</summary>
    public Outcome<Bundle> ToBundle()
    {
        var members = new List<BundleMember>();
        foreach (var member in Members.Where(member => member.Procedure.Trim().Length > 0))
        {
            var carry = CarryText.Read(member.Carry);
            if (carry.Refused) return carry.Refusal with { Place = "members" };
            members.Add(new(member.Procedure.Trim(), carry.Value.Count > 0 ? carry.Value : null));
        }
        return new Bundle(Code.Trim(), new(Vi.Trim(), En.Trim()), Kept(LegalBasis), Kept(Note), members);
    }

    private static string? Kept(string text) => CleanText.Of(text) is { Length: > 0 } clean ? clean : null;
}

/// <summary>One procedure of a bundle while it is being typed.</summary>
public sealed class BundleMemberEntry
{
    public string Procedure { get; set; } = "";

    /// <summary>One a line: <c>form.person.name = form.child.name</c>, or a fixed text in single quotes at the right.</summary>
    public string Carry { get; set; } = "";
}
