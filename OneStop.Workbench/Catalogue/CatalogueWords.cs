using System.Globalization;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Deadlines.Domain;

namespace OneStop.Workbench.Catalogue;

/// <summary>Says limits, fees and levels in the words of the screen's language.</summary>
public sealed class CatalogueWords(IStringLocalizer<CatalogueText> words)
{
    public string Of(Limit limit) => limit.Unit == LimitUnit.SameDay ? words["Limit.SameDay"] : words[$"Limit.{limit.Unit}", limit.Amount];

    public string Of(ServiceLevel level) => words[$"ServiceLevel.{level}"];

    public string Of(Channel? channel) => channel is { } one ? words[$"Channel.{one}"] : words["Channel.All"];

    public string Of(HandlingLevels levels) => string.Join(", ", Each(levels).Select(level => words[$"Level.{level}"].Value));

    public string Of(Need need) => words[$"Need.{need}"];

    public string Of(IEnumerable<PaperKind> kinds) => string.Join(", ", kinds.Select(kind => words[$"Kind.{kind}"].Value));

    /// <summary>A group that need not pay, in words; an unknown key as it is.</summary>
    public string Group(string key) => words[$"Group.{key}"] is { ResourceNotFound: false } known ? known : key;

    /// <summary>The fee without its exemptions.</summary>
    public string Of(FeeRule fee)
    {
        if (fee.Basis == FeeBasis.Council && fee.Amount is { } set) return words["Fee.CouncilAmount", Money(set)];
        var parts = new List<string> { fee.Amount is { } amount ? words[$"Fee.{fee.Basis}", Money(amount)] : words[$"Fee.{fee.Basis}"] };
        if (fee.LaterFrom is { } from) parts.Add(words["Fee.Later", from, Money(fee.LaterPage ?? 0)]);
        if (fee.Most is { } most) parts.Add(words["Fee.Most", Money(most)]);
        if (fee.Online is { } online) parts.Add(words["Fee.Online", Money(online)]);
        if (fee.To is { } to) parts.Add(words["Fee.Then", Day(to.AddDays(1)), Money(fee.Then ?? 0)]);
        return string.Join("; ", parts);
    }

    /// <summary>Who pays less or nothing; empty where nobody does.</summary>
    public string Exemptions(FeeRule fee)
    {
        var parts = new List<string>();
        if (fee.ReducedAmount is { } reduced) parts.Add(words["Fee.Reduced", Money(reduced), string.Join(", ", fee.Reduced.Select(Group))]);
        if (fee.Waived.Count > 0) parts.Add(words["Fee.Waived", string.Join(", ", fee.Waived.Select(Group))]);
        return string.Join(". ", parts);
    }

    /// <summary>How sure a limit is, from its mark.</summary>
    public string Confidence(string mark) => mark switch
    {
        "S" => words["Confidence.Seen"],
        "S*" => words["Confidence.Second"],
        ['K', .. var percent] => words["Confidence.Known", percent],
        _ => mark,
    };

    /// <summary>The ordinary limit of a procedure, or the span of its limits in the order of the catalogue.</summary>
    public string Short(ProcedureVersion procedure)
    {
        var limits = procedure.Limits.Select(limit => limit.Promised).Distinct().ToList();
        return limits.Count switch { 0 => "–", 1 => Of(limits[0]), _ => $"{Of(limits[0])} – {Of(limits[^1])}" };
    }

    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Money(long amount) => amount.ToString("#,0", CultureInfo.CurrentCulture);

    public static IEnumerable<HandlingLevels> Each(HandlingLevels levels) =>
        Enum.GetValues<HandlingLevels>().Where(level => level != HandlingLevels.None && levels.HasFlag(level));
}
