using System.Globalization;
using Microsoft.Extensions.Localization;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers.Pages;

/// <summary>What an event says beyond its name, in one line.</summary>
internal sealed class EventWords(IStringLocalizer<DossiersText> texts, UnitTree units, IReadOnlyList<DossierEvent> history)
{
    public string? Say(DossierEvent past) => past.Kind switch
    {
        DossierEventKind.Received => Received(past.Read<ReceivedPayload>()),
        DossierEventKind.HandedOver => HandedOver(past.Read<HandedOverPayload>()),
        DossierEventKind.Assigned => past.Read<TakenPayload>().PersonName,
        DossierEventKind.Finished => Finished(past.Read<FinishedPayload>()),
        DossierEventKind.Refused or DossierEventKind.Withdrawn or DossierEventKind.Stopped => past.Read<EndedPayload>().Reason,
        DossierEventKind.Returned => Returned(past.Read<ReturnedPayload>()),
        DossierEventKind.Reversed => Reversed(past),
        DossierEventKind.Corrected => Corrected(past.Read<CorrectedPayload>()),
        DossierEventKind.FeeCharged or DossierEventKind.FeePaid => Fee(past.Read<FeePayload>()),
        DossierEventKind.FeeCancelled => Cancelled(past.Read<FeeCancelledPayload>()),
        DossierEventKind.Printed => Printed(past.Read<PrintedPayload>()),
        DossierEventKind.Commented => past.Read<CommentedPayload>().Text,
        DossierEventKind.Read => texts[$"Look.{past.Read<ReadPayload>().What}"],
        _ => null,
    };

    public static string Money(long amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) + " đồng";

    /// <summary>The words for a code that comes from data; the code itself where nobody has worded it.</summary>
    public static string Coded(LocalizedString word) => word.ResourceNotFound ? word.Name[(word.Name.IndexOf('.', StringComparison.Ordinal) + 1)..] : word.Value;

    private string Received(ReceivedPayload received) =>
        Join(texts[$"Channel.{ChannelCode(received.Channel)}"], received.CaseName, texts["Promised", Moments.Long(received.Due)], received.Note);

    private string HandedOver(HandedOverPayload handed) =>
        Join(texts["FromTo", units.ShortNameOf(handed.From), units.ShortNameOf(handed.To)], handed.Note);

    private string Finished(FinishedPayload result) =>
        Join(result.ResultKind, result.ResultNumber is { Length: > 0 } number ? texts["ResultNo", number].Value : null, result.Note);

    private string Returned(ReturnedPayload returned) => Join(
        returned.ToWhom, Coded(texts[$"Return.{returned.How}"]), returned.Consignment,
        returned.IdentityChecked ? texts["IdentityChecked"].Value : null);

    private string Reversed(DossierEvent past) =>
        Join(history.FirstOrDefault(other => other.Sequence == past.Reverses) is { } taken ? texts[$"Event.{taken.Kind.Code()}"].Value : null, past.Read<ReversedPayload>().Reason);

    private string Corrected(CorrectedPayload corrected) => Join(
        corrected.Due is { } due ? texts["Promised", Moments.Long(due)].Value : Join(corrected.Old, corrected.New), corrected.Reason);

    private string Fee(FeePayload fee) => Join(fee.Name, Money(fee.Amount), fee.Way is null ? null : Coded(texts[$"Way.{fee.Way}"]), fee.Reference, fee.Receipt, fee.Proof);

    private string Cancelled(FeeCancelledPayload fee) => Join(fee.Name, Money(fee.Amount), fee.Way is null ? null : texts["Fee.paymentTakenBack"].Value, fee.Reason);

    private string Printed(PrintedPayload printed) => Join(Coded(texts[$"Form.{printed.Form}"]), texts["PrintTime", printed.Version]);

    internal static string ChannelCode(Catalogue.Domain.Channel channel) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(channel.ToString());

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
