using OneStop.Workbench.Data;
using OneStop.Workbench.Dossiers.Domain;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Dossiers;

/// <summary>Money of one dossier: the counter and the cashier charge and confirm, the cashier and the director take back.</summary>
public sealed class FeeDesk(Writer writer, TimeProvider time)
{
    public Task<Outcome<Dossier>> Charge(Actor by, string number, FeePayload fee, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Charge, (file, act) => file.Charge(act, fee), cancellation);

    /// <summary>A person says that the money came; a code on a screen never does.</summary>
    public Task<Outcome<Dossier>> Pay(Actor by, string number, FeePayment payment, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.Pay, (file, act) => file.Pay(act, payment), cancellation);

    /// <param name="sequence">Of the payment or charge taken back.</param>
    public Task<Outcome<Dossier>> Cancel(Actor by, string number, int sequence, string? reason, CancellationToken cancellation = default) =>
        Do(by, number, DossierStep.CancelFee, (file, act) => file.CancelFee(act, sequence, reason), cancellation);

    private Task<Outcome<Dossier>> Do(Actor by, string number, DossierStep step, Func<DossierFile, Act, Outcome<Done>> work, CancellationToken cancellation) =>
        writer.Step(time, by, number, dossier => by.HandFor(step, dossier, LocalTime.Today(time)), work, cancellation);
}
