using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 06, <i>Phiếu kiểm soát quá trình giải quyết hồ sơ</i>: travels with the papers; each hop is signed for.</summary>
public sealed record ControlSlipSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    public required Letterhead Letterhead { get; init; }

    public required string Code { get; init; }

    public string Book { get; init; } = "";

    public string BookNumber { get; init; } = "";

    public required string Owner { get; init; }

    public required string Request { get; init; }

    public required string Received { get; init; }

    public required string Due { get; init; }

    /// <summary>Cơ quan (bộ phận) giải quyết hồ sơ.</summary>
    public string Handler { get; init; } = "";

    /// <summary>Cơ quan phối hợp giải quyết hồ sơ.</summary>
    public string Cooperating { get; init; } = "";

    /// <summary>The hops so far; blank ones are added for those to come.</summary>
    public IReadOnlyList<ControlHop> Hops { get; init; } = [];

    internal override void Compose(Document document) => ControlSlipForm.Compose(document, this);
}

/// <summary>One hand-over: who gave, who took, when, how the result stood, remarks.</summary>
public sealed record ControlHop(string From, string To, string When, string Result, string Note, string GivenBy, string TakenBy);
