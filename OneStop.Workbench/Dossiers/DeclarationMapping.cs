using System.Globalization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Printing;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>From what was typed into a dossier's form to the declaration that the citizen reads and signs.</summary>
internal static class DeclarationMapping
{
    /// <summary>Wider repeated parts read better one below the other.</summary>
    private const int WidestTable = 5;

    /// <summary>Letters that surely fit on a line of the sheet, and those that a dotted line needs.</summary>
    private const int LineLength = 72;

    private const int RoomToWrite = 10;

    private static readonly FieldType[] Short =
        [FieldType.Date, FieldType.PartialDate, FieldType.Sex, FieldType.Ethnicity, FieldType.Nationality, FieldType.YesNo, FieldType.Number, FieldType.Phone];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static DeclarationSheet Sheet(DossierView view, FormDefinition form, UnitTree units)
    {
        var (dossier, received) = (view.Dossier, view.Received);
        var at = LocalTime.FromUtc(dossier.ReceivedAt);
        var parts = DeclarationReading.Read(form, received, dossier.ReceivedOn, Vietnamese, empty: true);
        return new()
        {
            Title = $"{form.Title.Vi} {dossier.Number}",
            Made = at,
            Form = form.Title.Vi,
            Source = form.LegalForm,
            AddressedTo = [DossierLetterhead.Authority(units, dossier.ReceivingUnit)],
            Sections = [.. parts.GroupBy(part => part.Key).SelectMany(rows => Sections(form.Section(rows.Key)!, [.. rows]))],
            PlaceAndDate = DossierLetterhead.PlaceAndDate(units, dossier.ReceivingUnit, dossier.ReceivedOn),
            SignerTitle = SheetWords.Say("Sheet.signer"),
            SignerName = received.Submitter.Name,
            SignerHint = received.Signing is null ? "(Ký, ghi rõ họ tên)" : SheetWords.SignHint(received.Signing),
            Witness = received.Signing is { } signing ? signing.Witness ?? "" : null,
            Code = dossier.Number,
        };
    }

    private static IEnumerable<DeclarationSection> Sections(FormSection section, DeclarationPartRead[] rows)
    {
        if (section.Repeat is not null && rows.All(row => row.Entries.Count <= WidestTable && row.Entries.Count == rows[0].Entries.Count))
        {
            return [new(section.Title.Vi, [new DeclarationTable("", [.. rows[0].Entries.Select(entry => entry.Label)], [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Entries.Select(entry => entry.Value)])])])];
        }
        return rows.Select(row => new DeclarationSection(
            row.Row is { } number && rows.Length > 1 ? $"{row.Title} {number + 1}" : row.Title,
            [.. Lines(section, row.Entries)]));
    }

    /// <summary>Short answers that follow one another share a line, as they do on the official form.</summary>
    private static List<DeclarationPart> Lines(FormSection section, IReadOnlyList<FormEntry> entries)
    {
        var parts = new List<DeclarationPart>();
        var together = new List<DeclarationLine>();
        foreach (var entry in entries)
        {
            var line = new DeclarationLine(entry.Label, entry.Value);
            var isShort = section.Fields.FirstOrDefault(field => entry.Key.EndsWith($".{field.Key}", StringComparison.Ordinal)) is { InWords: false } field && Short.Contains(field.Type);
            if (!isShort || !Fits([.. together, line])) Flush();
            if (isShort) together.Add(line);
            else parts.Add(line);
        }
        Flush();
        return parts;

        void Flush()
        {
            if (together.Count == 1) parts.Add(together[0]);
            else if (together.Count > 1) parts.Add(new DeclarationRow([.. together]));
            together.Clear();
        }
    }

    private static bool Fits(List<DeclarationLine> lines) =>
        lines.Count <= 3 && lines.TrueForAll(line => line.Label.Length + Math.Max(line.Value.Length, RoomToWrite) <= LineLength / lines.Count);
}
