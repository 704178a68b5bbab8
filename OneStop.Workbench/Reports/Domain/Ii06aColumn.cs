namespace OneStop.Workbench.Reports.Domain;

/// <summary>Columns (3)–(13) of form II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP).</summary>
public enum Ii06aColumn
{
    /// <summary>Received, all: (4)+(5)+(6).</summary>
    Received = 3,

    /// <summary>Received in the period online, also by staff for a citizen on the spot.</summary>
    Online = 4,

    /// <summary>Received in the period at the counter or by post.</summary>
    Counter = 5,

    /// <summary>Carried over from before, or reopened in the period.</summary>
    Carried = 6,

    /// <summary>Finished, all: (8)+(9)+(10).</summary>
    Finished = 7,
    Early = 8,

    /// <summary>On the due day; also refused, withdrawn, stopped, and those without a due date.</summary>
    OnTime = 9,
    Late = 10,

    /// <summary>Open at the end, all: (12)+(13).</summary>
    Open = 11,

    /// <summary>Open in time; also while the clock is stopped, and without a due date.</summary>
    InTime = 12,
    Overdue = 13,
}

/// <summary>Where one dossier counts: one column of (4)(5)(6), one of (8)(9)(10)(12)(13). Both null: not in this report.</summary>
public readonly record struct Ii06aPlace(Ii06aColumn? In, Ii06aColumn? Out)
{
    public bool Counts => In is not null || Out is not null;

    /// <summary>Counted on one side only: (3) = (7) + (11) cannot hold with it.</summary>
    public bool Broken => In is null != Out is null;

    public bool IsIn(Ii06aColumn column) => column switch
    {
        Ii06aColumn.Received => In is not null,
        Ii06aColumn.Finished => Out is Ii06aColumn.Early or Ii06aColumn.OnTime or Ii06aColumn.Late,
        Ii06aColumn.Open => Out is Ii06aColumn.InTime or Ii06aColumn.Overdue,
        _ => In == column || Out == column,
    };
}
