using OneStop.Workbench.Printing.Forms;
using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing;

/// <summary>Form 01, <i>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</i>: two copies in one file. An empty text prints a dotted line, a null one leaves its line out.</summary>
public sealed record ReceiptSheet : SheetModel
{
    public PaperSize Paper { get; init; } = PaperSize.A5;

    public required Letterhead Letterhead { get; init; }

    /// <summary>Dossier number; also the text of the QR code where <see cref="Mark"/> says nothing else.</summary>
    public required string Code { get; init; }

    /// <summary>Text of the QR code: the number with the version and a short hash.</summary>
    public string? Mark { get; init; }

    /// <summary>Where it was received: <c>Trung tâm Phục vụ hành chính công phường Sa Pa</c>.</summary>
    public required string Desk { get; init; }

    /// <summary>The person at the counter (người nộp hồ sơ).</summary>
    public required string Submitter { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Kind and number of the identity paper: <c>Số định danh cá nhân: 010…</c>; null leaves the line out.</summary>
    public string? Identity { get; init; }

    /// <summary>Owner of the dossier where somebody else submits it, else null.</summary>
    public string? Owner { get; init; }

    public string? OwnerAddress { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết, usually the procedure's name.</summary>
    public required string Request { get; init; }

    public required IReadOnlyList<ReceiptPaper> Papers { get; init; }

    /// <summary>For certification: each document with its number and fee, in the place of the papers; null for everything else.</summary>
    public IReadOnlyList<CertifiedRow>? Certified { get; init; }

    /// <summary>Who signs the certification; null for everything else.</summary>
    public string? CertifiedBy { get; init; }

    /// <summary>Number of sets: <c>01</c>.</summary>
    public string Sets { get; init; } = "01";

    /// <summary>Statutory time: <c>05 ngày làm việc</c>; null leaves the line out.</summary>
    public string? TimeLimit { get; init; }

    /// <summary><see cref="OfficialDate.Of(DateTime)"/> of the reception.</summary>
    public required string Received { get; init; }

    /// <summary><see cref="OfficialDate.Of(DateTime)"/> of the promise, or what the form says where there is none.</summary>
    public required string Due { get; init; }

    /// <summary>Đăng ký nhận kết quả tại.</summary>
    public required string ReturnAt { get; init; }

    /// <summary><c>75.000 đồng (Bảy mươi lăm nghìn đồng) – đã thanh toán bằng tiền mặt</c>, or <c>Không thu</c>.</summary>
    public string Fee { get; init; } = "";

    /// <summary>Quyển số of the register.</summary>
    public string Book { get; init; } = "";

    /// <summary>Số thứ tự in the register.</summary>
    public string BookNumber { get; init; } = "";

    /// <summary>The notes: what the statute asks to be said, then what to bring.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Name under the submitter's signature, where it may be printed.</summary>
    public string SubmitterName { get; init; } = "";

    /// <summary>How the submitter signs: <c>(Ký và ghi rõ họ tên)</c>, or by fingerprint.</summary>
    public string SubmitterHint { get; init; } = "(Ký và ghi rõ họ tên)";

    /// <summary>Name of the witness of a fingerprint, empty to be written by hand; null where none signs.</summary>
    public string? Witness { get; init; }

    /// <summary>The paper by which the submitter acts for the owner; null leaves the line out.</summary>
    public string? Authority { get; init; }

    /// <summary>What stands under the receiving officer's title: for whom they sign, where that is by delegation.</summary>
    public string ReceiverHint { get; init; } = "(Ký và ghi rõ họ tên)";

    /// <summary>Name under the receiving officer's signature.</summary>
    public string ReceiverName { get; init; } = "";

    /// <summary>Which corrected version of the receipt this is (<c>Bản sửa lần 1, thay bản in lúc …</c>); null on the first.</summary>
    public string? Version { get; init; }

    internal override void Compose(Document document) => ReceiptForm.Compose(document, this);
}

/// <summary>One document certified: pages of the original, copies on paper, electronic copies, number in the book, fee; all as text.</summary>
public sealed record CertifiedRow(string Name, string Pages, string Copies, string Electronic, string Number, string Fee);

/// <summary>One paper that was handed in, with its numbers as text; an empty number prints nothing.</summary>
public sealed record ReceiptPaper(string Name, string Originals, string Certified, string Copies);
