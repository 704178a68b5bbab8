using OneStop.Workbench.Printing.Layout;

namespace OneStop.Workbench.Printing.Forms;

/// <summary>Margins and letter sizes of a form: after NĐ 30/2020 on A4, in proportion on A5, which the forms were designed for.</summary>
internal sealed record FormLook(PaperSize Paper, float Body)
{
    private bool Large => Paper == PaperSize.A4;

    public float Width => (Large ? 210 : 148).Mm();

    public float Height => (Large ? 297 : 210).Mm();

    public float Left => (Large ? 30 : 15).Mm();

    public float Margin => (Large ? 20 : 10).Mm();

    /// <summary>Hundredths of the width for whoever issues the paper; the national motto has the rest, and stands on one line.</summary>
    public float OfficeShare => Large ? 41 : 44;

    public float Heading => Body * (Large ? 0.93f : 0.9f);

    public float Small => Body * 0.86f;

    /// <summary>Room for a signature.</summary>
    public float Signature => (Large ? 19 : 13).Mm();

    /// <summary>Side of the QR code.</summary>
    public float Code => (Large ? 18 : 13.5f).Mm();

    /// <summary>Space between two lines of a form.</summary>
    public float Gap => Body * 0.2f;

    public static FormLook Of(PaperSize paper) => new(paper, paper == PaperSize.A4 ? 13 : 9.8f);

    /// <summary>The statutory size first, then smaller ones that still read well: a receipt should be one sheet.</summary>
    public static IReadOnlyList<FormLook> Choices(PaperSize paper) =>
        [.. (paper == PaperSize.A4 ? new[] { 13f, 12.4f, 11.8f, 11.2f } : [9.8f, 9.3f, 8.8f, 8.4f]).Select(body => new FormLook(paper, body))];

    /// <summary>Pages of this paper; the second and later ones carry their number in the top margin, as NĐ 30/2020 asks, and say below what they belong to.</summary>
    public PageSequence Pages(string belongsTo) => new PageSequence(Width, Height, Body)
        .Margin(Left, Margin, Margin, Margin)
        .Header((slot, number, _) =>
        {
            if (number > 1) slot.Text($"{number}").AlignCenter();
        })
        .Footer((slot, number, total) =>
        {
            if (total > 1 && belongsTo.Length > 0) slot.Text().FontSize(Small).Italic($"{belongsTo} – trang {number}/{total}").AlignRight();
        });
}
