using OneStop.Workbench.Dossiers;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Intake;

internal static class NotYet
{
    public static Task<Outcome<Accepted>> Accept(this DossierDesk desk, Actor by, AcceptanceRequest request, CancellationToken cancellation) =>
        Task.FromResult<Outcome<Accepted>>(new Refusal("not-allowed"));
}
