using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Catalogue.Pages.Forms;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue.Pages;

/// <summary>A question of the guide as typed.</summary>
public sealed class QuestionEdit(Question opened)
{
    public string Key { get; set; } = opened.Key;

    public string Vi { get; set; } = opened.Text.Vi;

    public string En { get; set; } = opened.Text.En;

    public string Default { get; set; } = opened.Default;

    public List<OptionEdit> Options { get; } = [.. opened.Options.Select(option => new OptionEdit(option))];

    public Question ToQuestion() => new(
        Key.Trim(), new(CleanText.Of(Vi), CleanText.Of(En)), [.. Options.Select(option => new Choice(option.Key.Trim(), new(CleanText.Of(option.Vi), CleanText.Of(option.En))))], Default);
}

/// <summary>A case as typed.</summary>
public sealed class CaseEdit(GuideCase opened)
{
    public string Key { get; set; } = opened.Key;

    public string Vi { get; set; } = opened.Name.Vi;

    public string En { get; set; } = opened.Name.En;

    public string When { get; set; } = opened.When.Text;

    public GuideCase ToCase() => new(Key.Trim(), new(CleanText.Of(Vi), CleanText.Of(En)), Condition.Trusted(When));
}

/// <summary>One paper as typed.</summary>
public sealed class PaperEdit(Paper opened)
{
    public string Key { get; set; } = opened.Key;

    public string Name { get; set; } = opened.Name.Vi;

    public string En { get; set; } = opened.Name.En;

    public Need Need { get; set; } = opened.Need;

    public string Copies { get; set; } = opened.Copies.ToString(CultureInfo.InvariantCulture);

    public string When { get; set; } = opened.When.Text;

    public string Database { get; set; } = opened.ReplacedBy?.Name ?? "";

    public string Basis { get; set; } = opened.ReplacedBy?.Basis ?? "";

    public string Note { get; set; } = opened.Note;

    public HashSet<PaperKind> Kinds { get; } = [.. opened.Kinds];

    public void Set(PaperKind kind, bool on)
    {
        if (on) Kinds.Add(kind);
        else Kinds.Remove(kind);
    }

    public static PaperEdit Blank(int number) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"them-{number}"), new("", ""), [PaperKind.Original], 1, Need.Required, Condition.Always, null, "", "law"));

    public Paper ToPaper()
    {
        var name = CleanText.Of(Name);
        var database = CleanText.Of(Database);
        return opened with
        {
            Key = Key.Trim(),
            // A renamed paper has lost its English name unless that was changed too.
            Name = new(name, name != opened.Name.Vi && En == opened.Name.En ? "" : CleanText.Of(En)),
            Kinds = [.. Enum.GetValues<PaperKind>().Where(Kinds.Contains)],
            Copies = int.TryParse(CleanText.Of(Copies), NumberStyles.None, CultureInfo.InvariantCulture, out var copies) ? copies : -1,
            Need = Need,
            When = Condition.Trusted(When),
            ReplacedBy = database.Length == 0 ? null : new(database, CleanText.Of(Basis)),
            Note = CleanText.Of(Note),
        };
    }
}
