using Microsoft.Extensions.Localization;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Intake;

/// <summary>One thing the clerk can choose.</summary>
public sealed record ScanChoice(string Label, string? Block, string? How);

/// <summary>What the browser does with a scan: fill fields, ask, go to another sitting, or only say something.</summary>
public sealed record ScanAnswer(string Say)
{
    public bool Refused { get; init; }

    /// <summary>Filled, but something on the card wants a second look.</summary>
    public bool Doubtful { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<Entry> Written { get; init; } = [];

    public IReadOnlyList<string> Details { get; init; } = [];

    public IReadOnlyList<ScanChoice> Choices { get; init; } = [];
}

/// <summary>Says in the clerk's language what became of a scan.</summary>
public sealed class ScanWords(RefusalWords words, IStringLocalizer<IntakeText> texts)
{
    public ScanAnswer Refused(Refusal refusal) => new(words.Say(refusal)) { Refused = true };

    public ScanAnswer Opened(Guid draft) => new("") { Address = $"/intake/{draft}" };

    public ScanAnswer Taken(ScanTaken taken) => taken switch
    {
        { Opened: { } draft } => Opened(draft),
        { Question: ScanQuestion.Who } => Who(taken),
        { Question: ScanQuestion.Over } => Over(taken.Placement!),
        _ => Filled(taken),
    };

    private ScanAnswer Filled(ScanTaken taken)
    {
        var (card, block) = (taken.Card!, taken.Placement!.Block!);
        var doubts = card.Doubts.Select(words.Say).ToList();
        var said = taken.Written.Count == 0 ? texts["Scan.Known", Name(taken), Title(block)] : texts["Scan.Filled", Name(taken), Title(block)];
        return new(string.Join(' ', [said.Value, .. doubts])) { Written = taken.Written, Doubtful = doubts.Count > 0 };
    }

    private ScanAnswer Over(CardPlacement placement) => new(texts["Scan.Over", Title(placement.Block!)])
    {
        Details = [.. placement.Conflicts.Select(conflict => texts["Scan.Differs", texts[$"Scan.Part.{conflict.Part}"].Value, Shown(conflict.Part, conflict.Typed), Shown(conflict.Part, conflict.Card)].Value)],
        Choices = [new(texts["Scan.Empty"], placement.Block!.Key, "empty"), new(texts["Scan.Replace"], placement.Block!.Key, "over"), new(texts["Scan.Other"], null, "ask")],
    };

    private ScanAnswer Who(ScanTaken taken)
    {
        var blocks = taken.Placement!.Choices;
        var choices = new List<ScanChoice>();
        if (taken.Parked) choices.Add(new(texts["Scan.Recall"], null, "parked"));
        choices.AddRange(blocks.Take(taken.Placement.Free).Select(block => new ScanChoice(texts["Scan.Into", Title(block)], block.Key, null)));
        if (blocks.All(block => block.Key is not (Fields.Owner or Fields.Representative))) choices.Add(new(texts["Scan.AsOwner"], Fields.Owner, "authorised"));
        choices.Add(new(texts["Scan.Next"], null, "next"));
        choices.AddRange(blocks.Skip(taken.Placement.Free).Select(block => new ScanChoice(texts["Scan.Instead", Title(block)], block.Key, null)));
        return new(texts["Scan.Who", Name(taken)]) { Details = [.. taken.Card!.Doubts.Select(words.Say)], Choices = choices };
    }

    private string Name(ScanTaken taken) => taken.Card!.Name ?? taken.Card.Number.Shown;

    private string Title(PersonBlock block) => block.Title?.ToString() ?? texts[$"Block.{block.Key}"];

    private string Shown(string part, string text) => part == "sex" && text is "male" or "female" ? texts[$"Sex.{text}"] : text;
}
