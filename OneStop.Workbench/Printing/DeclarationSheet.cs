using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>A filled official declaration (tờ khai, đơn) for the citizen to read and sign.</summary>
public sealed record DeclarationSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>Title of the official form, printed in capitals: <c>Tờ khai đăng ký khai sinh</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Where the form comes from, small above the title's right: <c>Mẫu số 01 – TT 04/2020/TT-BTP</c>; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>Kính gửi; several lines are allowed.</summary>
    public required IReadOnlyList<string> AddressedTo { get; init; }

    public required IReadOnlyList<DeclarationSection> Sections { get; init; }

    /// <summary>The sentence that the citizen answers for; empty for none.</summary>
    public string Commitment { get; init; } = "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung khai của mình.";

    /// <summary><c>Sa Pa, ngày 22 tháng 11 năm 2026</c>; see <see cref="OfficialDate"/>.</summary>
    public required string PlaceAndDate { get; init; }

    /// <summary>Who signs: <c>Người yêu cầu</c>.</summary>
    public string SignerTitle { get; init; } = "Người khai";

    public string SignerName { get; init; } = "";

    /// <summary>How it is signed: with the name, or by fingerprint.</summary>
    public string SignerHint { get; init; } = "(Ký, ghi rõ họ tên)";

    /// <summary>Name of the witness of a fingerprint, empty to be written by hand; null where none signs.</summary>
    public string? Witness { get; init; }

    /// <summary>Dossier number for the QR code; empty before acceptance.</summary>
    public string Code { get; init; } = "";

    internal override void Compose(Document document) => DeclarationForm.Compose(document, this);
}

/// <summary>A headed part of the declaration, in reading order. An empty title prints none.</summary>
public sealed record DeclarationSection(string Title, IReadOnlyList<DeclarationPart> Parts);

public abstract record DeclarationPart;

/// <summary><c>label: value</c>; an empty value prints a dotted line to write on.</summary>
public sealed record DeclarationLine(string Label, string Value) : DeclarationPart;

/// <summary>Short lines side by side (<c>Dân tộc: …  Quốc tịch: …</c>).</summary>
public sealed record DeclarationRow(IReadOnlyList<DeclarationLine> Lines) : DeclarationPart;

/// <summary>A repeating group: children, members, attached papers.</summary>
public sealed record DeclarationTable(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : DeclarationPart;

/// <summary>A sentence of the form without a value.</summary>
public sealed record DeclarationNote(string Text) : DeclarationPart;
