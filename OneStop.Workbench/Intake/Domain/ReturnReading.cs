using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake.Domain;

/// <summary>How the citizen gets the result: <c>counter</c>, <c>post</c> (to an address) or <c>online</c>.</summary>
public sealed record ReturnReading(string Way, string Address, IReadOnlyList<Finding> Findings)
{
    public static readonly IReadOnlyList<string> Ways = ["counter", "post", "online"];

    public static ReturnReading Read(EntrySheet sheet, PartyReading applicant)
    {
        var way = Ways.Contains(sheet[Fields.ReturnWay]) ? sheet[Fields.ReturnWay] : "counter";
        var address = sheet.Touched(Fields.ReturnAddress) ? sheet[Fields.ReturnAddress].Trim() : Offer(sheet, applicant) ?? "";
        return new(way, address, way == "post" && address.Length == 0 ? [Finding.Missing(Fields.ReturnAddress, new Refusal("return-address-missing"))] : []);
    }

    /// <summary>Most post goes to where the applicant lives.</summary>
    public static string? Offer(EntrySheet sheet, PartyReading applicant) => applicant.Source(sheet, "address");
}
