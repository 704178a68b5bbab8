using System.Globalization;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>What an event says beyond its name, in one line.</summary>
internal sealed class EventWords(IStringLocalizer<DossiersText> texts, UnitTree units, IReadOnlyList<DossierEvent> history, Catalogue.Domain.FormDefinition? form = null)
{
    public string? Say(DossierEvent past) => past.Kind switch
    {
        DossierEventKind.Received => Received(past.Read<ReceivedPayload>()),
        DossierEventKind.HandedOver => HandedOver(past.Read<HandedOverPayload>()),
        DossierEventKind.Assigned => past.Read<TakenPayload>().PersonName,
        DossierEventKind.Finished => Finished(past.Read<FinishedPayload>()),
        DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped => Ended(past.Read<EndedPayload>()),
        DossierEventKind.SupplementAsked => Asked(past.Read<SupplementAskedPayload>()),
        DossierEventKind.SupplementReceived => Answered(past.Read<SupplementReceivedPayload>()),
        DossierEventKind.DutyAsked => Join(Money(past.Read<DutyAskedPayload>().Amount), past.Read<DutyAskedPayload>().Basis),
        DossierEventKind.DutySettled => Join(past.Read<DutySettledPayload>().Reference, Promise(past.Read<DutySettledPayload>().Due)),
        DossierEventKind.Paused => Join(past.Read<PausedPayload>().Basis, past.Read<PausedPayload>().Reason),
        DossierEventKind.Resumed => Join(past.Read<ResumedPayload>().Note, Promise(past.Read<ResumedPayload>().Due)),
        DossierEventKind.ReAppointed => ReAppointed(past.Read<ReAppointedPayload>()),
        DossierEventKind.Proposed => Proposed(past.Read<ProposedPayload>()),
        DossierEventKind.ProposalDeclined => past.Read<ProposalDeclinedPayload>().Reason,
        DossierEventKind.OpinionAsked => OpinionAsked(past.Read<OpinionAskedPayload>()),
        DossierEventKind.OpinionGiven => Join(past.Read<OpinionGivenPayload>().Late ? texts["Opinion.late"].Value : null, past.Read<OpinionGivenPayload>().Answer),
        DossierEventKind.CompetentReceived => Join(units.ShortNameOf(past.Read<CompetentReceivedPayload>().Unit), Promise(past.Read<CompetentReceivedPayload>().Due)),
        DossierEventKind.Returned => Returned(past.Read<ReturnedPayload>()),
        DossierEventKind.Reversed => Reversed(past),
        DossierEventKind.Corrected => Corrected(past.Read<CorrectedPayload>()),
        DossierEventKind.FeeCharged or DossierEventKind.FeePaid => Fee(past.Read<FeePayload>()),
        DossierEventKind.FeeCancelled => Cancelled(past.Read<FeeCancelledPayload>()),
        DossierEventKind.ChildOpened => ChildOpened(past.Read<ChildOpenedPayload>()),
        DossierEventKind.ChildClosed => Join(past.Read<ChildClosedPayload>().Number, past.Read<ChildClosedPayload>().Late ? texts["Child.late"].Value : null, past.Read<ChildClosedPayload>().Result),
        DossierEventKind.Linked => past.Read<LinkedPayload>().Number,
        DossierEventKind.Printed => Printed(past.Read<PrintedPayload>()),
        DossierEventKind.FolderSeen => units.ShortNameOf(past.Read<FolderSeenPayload>().Unit),
        DossierEventKind.FileAdded => past.Read<AttachedFile>().Name,
        DossierEventKind.FileHidden => Hidden(past.Read<FileHiddenPayload>()),
        DossierEventKind.Commented => past.Read<CommentedPayload>().Text,
        DossierEventKind.Read => texts[$"Look.{past.Read<ReadPayload>().What}"],
        _ => null,
    };

    public static string Money(long amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) + " đồng";

    /// <summary>The words for a code that comes from data; the code itself where nobody has worded it.</summary>
    public static string Coded(LocalizedString word) => word.ResourceNotFound ? word.Name[(word.Name.IndexOf('.', StringComparison.Ordinal) + 1)..] : word.Value;

    private string Received(ReceivedPayload received) =>
        Join(texts[$"Channel.{ChannelCode(received.Channel)}"], received.CaseName, received.Due is { } due ? texts["Promised", Moments.Long(due)].Value : null, received.Competent is { } competent ? texts["Competent.at", units.NameOf(competent)].Value : null, received.Note);

    private string HandedOver(HandedOverPayload handed) =>
        Join(texts["FromTo", units.ShortNameOf(handed.From), units.ShortNameOf(handed.To)], handed.List is { } list ? texts["HandOver.list", list].Value : null, handed.Note);

    private string Finished(FinishedPayload result) =>
        Join(result.ResultKind, result.ResultNumber is { Length: > 0 } number ? texts["ResultNo", number].Value : null, result.Note);

    private string Returned(ReturnedPayload returned) => Join(
        returned.ToWhom, Coded(texts[$"Return.{returned.How}"]), returned.Consignment,
        returned.IdentityChecked ? texts["IdentityChecked"].Value : null,
        returned.Authorisation is { } paper ? texts["Returned.authorised", paper].Value : null,
        returned.Originals.Count > 0 ? texts["Returned.originals", string.Join(", ", returned.Originals)].Value : null,
        returned.SlipLost ? texts["Returned.slipLost"].Value : null,
        returned.CannotSign ? texts["Returned.cannotSign", returned.Witness ?? ""].Value : null);

    private string Asked(SupplementAskedPayload asked) => Join(
        asked.Time > 1 ? texts["Supplement.time", asked.Time].Value : null, string.Join("; ", asked.Items.Select(item => item.Note is { } note ? $"{item.Name} – {note}" : item.Name)),
        asked.Reason, asked.Late ? texts["Supplement.told-late"].Value : null, Issued(asked.Number));

    private string Answered(SupplementReceivedPayload answered) => Join(string.Join("; ", answered.Papers.Select(paper => paper.Name)), answered.Note, Promise(answered.Due));

    private string ReAppointed(ReAppointedPayload again) => Join(texts["ReAppointed.from", Moments.Long(again.Was), Moments.Long(again.Due)], again.Reason, Issued(again.Number));

    private string Proposed(ProposedPayload proposed) => Join(
        texts[$"Propose.{proposed.What}"], proposed.Due is { } due ? Moments.Long(due) : null, proposed.Items is { } items ? string.Join("; ", items.Select(item => item.Name)) : null, proposed.Reason);

    private string ChildOpened(ChildOpenedPayload child) =>
        Join(child.Number, units.ShortNameOf(child.Unit), child.Subject, texts["Opinion.until", child.AnswerBy.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)]);

    private string OpinionAsked(OpinionAskedPayload asked) => Join(asked.Body, asked.Question, texts["Opinion.until", asked.AnswerBy.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)]);

    private string Ended(EndedPayload ended) => Join(ended.Reason, ended.Handling, Issued(ended.Number));

    private string? Promise(DateTime? due) => due is { } moment ? texts["Promised", Moments.Long(moment)].Value : null;

    private string? Issued(string? number) => number is { Length: > 0 } ? texts["Issued.number", number].Value : null;

    private string Reversed(DossierEvent past) =>
        Join(history.FirstOrDefault(other => other.Sequence == past.Reverses) is { } taken ? texts[$"Event.{taken.Kind.Code()}"].Value : null, past.Read<ReversedPayload>().Reason);

    private string Corrected(CorrectedPayload corrected)
    {
        var (label, old, now) = CorrectionRows.Say(corrected, form, texts);
        return Join(
            texts["Corrected.from", label, old, now], corrected.Field == Corrections.Due ? null : Promise(corrected.Due), corrected.ByHand ? texts["Corrected.byHand"].Value : null, corrected.Reason,
            corrected.Version is { } version ? texts["Receipt.version", version].Value : null);
    }

    private string Fee(FeePayload fee) => Join(fee.Name, Money(fee.Amount), fee.Way is null ? null : Coded(texts[$"Way.{fee.Way}"]), fee.Reference, fee.Receipt, fee.Proof);

    private string Cancelled(FeeCancelledPayload fee) => Join(fee.Name, Money(fee.Amount), fee.Way is null ? null : texts["Fee.paymentTakenBack"].Value, fee.Reason);

    private string Hidden(FileHiddenPayload hidden) => Join(AttachedFiles.All(history).FirstOrDefault(file => file.Id == hidden.File)?.Name, hidden.Reason);

    private string Printed(PrintedPayload printed) => Join(Coded(texts[$"Form.{printed.Form}"]), printed.Number is { Length: > 0 } number ? texts["Issued.number", number].Value : texts["PrintTime", printed.Version].Value);

    internal static string ChannelCode(Catalogue.Domain.Channel channel) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(channel.ToString());

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
