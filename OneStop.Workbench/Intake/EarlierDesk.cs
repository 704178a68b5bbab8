using OneStop.Workbench.Catalogue;
using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Intake.Domain;
using OneStop.Workbench.People.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

/// <summary>Copies from an earlier dossier into a sitting, never over what stands there, and takes it back.</summary>
public sealed class EarlierDesk(DraftPen pen, DraftJournal journal, DossierBoard dossiers, CatalogueShelf catalogue, AddressBook addresses, TimeProvider time)
{
    /// <summary>Gives the number of fields filled. Without a procedure in the sitting the earlier dossier's is taken up.</summary>
    public async Task<Outcome<int>> Copy(Actor by, Guid draftId, string number, CancellationToken cancellation = default)
    {
        var known = await journal.Read(by, draftId, cancellation);
        if (known.Refused) return known.Refusal;
        var found = await dossiers.Find(by, number, cancellation);
        if (found.Refused) return found.Refusal;
        var (sheet, today, earlier) = (new EntrySheet(known.Value.Entries), LocalTime.Today(time), found.Value.Received);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (sheet[Fields.Procedure].Length == 0 && catalogue.Find(earlier.ProcedureCode, today) is not null)
        {
            texts[Fields.Procedure] = earlier.ProcedureCode;
            sheet.Take(new Entry(Fields.Procedure, earlier.ProcedureCode, Entry.DeskPen, long.MaxValue));
        }
        var procedure = catalogue.Find(sheet[Fields.Procedure], today);
        var sitting = Sitting.Read(sheet, new SittingFacts(procedure, procedure is null ? null : catalogue.Form(procedure.Code, today), addresses, today));
        foreach (var (field, text) in EarlierCopy.Of(sitting, earlier, found.Value.Form)) texts[field] = text;
        if (texts.Count == 0) return new Refusal("nothing-to-copy", number);
        var copied = texts.Count;
        texts[Fields.CopiedFields] = string.Join(' ', texts.Keys);
        texts[Fields.CopiedFrom] = number;
        var written = await pen.Write(by, draftId, texts, cancellation);
        return written.Refused ? written.Refusal : copied;
    }

    /// <summary>Empties what was copied, except where somebody has typed since.</summary>
    public async Task<Outcome<Done>> Undo(Actor by, Guid draftId, CancellationToken cancellation = default)
    {
        var known = await journal.Read(by, draftId, cancellation);
        if (known.Refused) return known.Refusal;
        var sheet = new EntrySheet(known.Value.Entries);
        var copied = sheet[Fields.CopiedFields].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var texts = copied.Where(field => sheet.Find(field)?.Pen == Entry.DeskPen).Append(Fields.CopiedFields).Append(Fields.CopiedFrom).ToDictionary(field => field, _ => "", StringComparer.Ordinal);
        return await pen.Write(by, draftId, texts, cancellation);
    }
}
