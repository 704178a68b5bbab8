using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>What can happen to a dossier (contract "Events"). The stored code is the kebab-case name.</summary>
public enum DossierEventKind
{
    Registered,
    Declined,
    Received,
    HandedOver,
    CompetentReceived,
    Taken,
    Assigned,
    OpinionAsked,
    OpinionGiven,
    DutyAsked,
    DutySettled,
    Paused,
    Resumed,
    SupplementAsked,
    SupplementReceived,
    ReAppointed,
    Proposed,
    ProposalDeclined,
    Refused,
    Withdrawn,
    Stopped,
    Finished,
    Reversed,
    Returned,
    Corrected,
    Linked,
    ChildOpened,
    ChildClosed,
    FeeCharged,
    FeePaid,
    FeeCancelled,
    FolderSeen,
    FileAdded,
    FileHidden,
    Printed,
    Commented,
    Read,
}

public static partial class DossierEventKinds
{
    private static readonly FrozenDictionary<DossierEventKind, string> Codes =
        Enum.GetValues<DossierEventKind>().ToFrozenDictionary(kind => kind, kind => Hump().Replace(kind.ToString(), "-$1").ToLowerInvariant());

    private static readonly FrozenDictionary<string, DossierEventKind> Kinds =
        Codes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The stable code, for example <c>handed-over</c>.</summary>
    public static string Code(this DossierEventKind kind) => Codes[kind];

    /// <summary>The kind of a stored code; an unknown code is a broken database and throws.</summary>
    public static DossierEventKind Parse(string code) => Kinds[code];

    [GeneratedRegex("(?<!^)([A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hump();
}
