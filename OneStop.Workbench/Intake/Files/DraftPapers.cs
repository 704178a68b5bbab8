using System.Globalization;
using System.Text.Json;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake.Files;

/// <summary>What a paper from a sitting is drawn from.</summary>
/// <param name="At">Local time of issue.</param>
internal sealed record AboutPaper(SittingNow Now, Actor By, DateTime At, string Ticket)
{
    public string Desk => By.Units.NameOf(Now.UnitCode);

    public string Request => Now.Sitting is { Procedure: { CaseKeys.Count: > 1 } procedure, CaseKey: not GuideCase.Default } sitting && procedure.CaseName(sitting.CaseKey) is { Length: > 0 } name
        ? $"{procedure.Name} ({name})" : Now.Sitting.Procedure!.Name;

    public PartyReading Person => Now.Sitting.Applicant;

    public Letterhead Letterhead(string number) => DossierLetterhead.Of(By.Units, Now.UnitCode, DateOnly.FromDateTime(At)) with { Number = SheetWords.Say("Sheet.number", number) };
}

/// <summary>From a sitting to forms 02 and 03 and the large-type page.</summary>
internal static class DraftPapers
{
    public static SupplementSheet Supplement(AboutPaper about, string number, IReadOnlyList<SupplementLine> lines) => new()
    {
        Title = $"{SheetWords.Say("Form.m02")} {number}",
        Made = about.At,
        Letterhead = about.Letterhead(number),
        Ticket = about.Ticket,
        Person = about.Person.Name,
        Address = about.Person.Address.Text,
        Phone = about.Person.Phone,
        Email = about.Person.Email,
        Request = about.Request,
        Items = [.. lines.Select(Item)],
        Reason = about.Now.Sitting.Sheet[SupplementList.Reason].Trim() is { Length: > 0 } reason ? reason : SheetWords.Say("Sheet.supplement.reason"),
        Contact = about.Desk,
        GuideName = about.By.Name,
    };

    public static LargeTypeSheet LargeType(AboutPaper about, string number, IReadOnlyList<SupplementLine> lines) => new()
    {
        Title = $"{SheetWords.Say("Sheet.large")} {number}",
        Made = about.At,
        Heading = SheetWords.Say("Sheet.large.heading"),
        Person = about.Person.Name,
        Request = about.Request,
        Items = [.. lines.Select(line => new LargeTypeItem(line.Name, How(line)))],
        Advice = [SheetWords.Say("Sheet.large.where", about.Desk), SheetWords.Say("Sheet.large.show"), SheetWords.Say("Sheet.large.kept"), SheetWords.Say("Sheet.large.ask", about.By.Name)],
        Ticket = about.Ticket,
        Number = SheetWords.Say("Sheet.number", number),
    };

    public static RefusalSheet Refusal(AboutPaper about, string number, string reason) => new()
    {
        Title = $"{SheetWords.Say("Form.m03")} {number}",
        Made = about.At,
        Letterhead = about.Letterhead(number),
        Desk = about.Desk,
        Person = about.Person.Name,
        Address = about.Person.Address.Text,
        Phone = about.Person.Phone,
        Email = about.Person.Email,
        Request = about.Request,
        Reason = reason,
        SubmitterName = about.Person.Name,
        OfficerName = about.By.Name,
    };

    private static SupplementItem Item(SupplementLine line)
    {
        var copies = line.Copies > 0 ? line.Copies.ToString(CultureInfo.InvariantCulture) : "";
        var what = line.Why switch
        {
            SupplementWhy.Failed => SheetWords.Say("Sheet.supplement.failed", line.What),
            SupplementWhy.Later => line.What.Length > 0 ? $"{line.What}; {SheetWords.Say("Sheet.supplement.later")}" : SheetWords.Say("Sheet.supplement.later"),
            _ => line.What,
        };
        return line.Kind switch
        {
            "original" => new(line.Name, Originals: copies, What: what),
            "certified" => new(line.Name, Certified: copies, What: what),
            "photocopy" => new(line.Name, Copies: copies, What: what),
            "electronic" => new(SheetWords.Say("Sheet.paper.electronic", line.Name), What: what),
            "shown" => new(SheetWords.Say("Sheet.paper.shown", line.Name), What: what),
            _ => new(line.Name, What: what),
        };
    }

    /// <summary>How many of what, in everyday words.</summary>
    private static string How(SupplementLine line)
    {
        var kind = line.Kind.Length > 0 ? SheetWords.Say($"Sheet.large.{line.Kind}", Math.Max(line.Copies, 1)) : "";
        var more = line.Why switch
        {
            SupplementWhy.Failed => SheetWords.Say("Sheet.large.failed", line.What),
            SupplementWhy.Later => SheetWords.Say("Sheet.large.later"),
            _ => "",
        };
        return string.Join(". ", new[] { kind, more }.Where(part => part.Length > 0));
    }
}

/// <summary>The list as it is kept with the issued paper.</summary>
internal static class DraftPaperContent
{
    public static string Write(IReadOnlyList<SupplementLine> lines) => JsonSerializer.Serialize(lines, PayloadJson.Options);

    public static IReadOnlyList<SupplementLine> Read(string content) => JsonSerializer.Deserialize<List<SupplementLine>>(content, PayloadJson.Options) ?? [];
}
