using System.Globalization;
using OneStop.Workbench.Platform.Verification;

namespace OneStop.Workbench.Printing.Signing;

/// <summary>Whether papers are still signed: an expired certificate lets them go out without, and nobody would see it.</summary>
internal sealed class SigningCheck(OfficeSignature signature, TimeProvider time) : ICheck
{
    public Task Run(Findings findings, CancellationToken cancellation)
    {
        if (signature.Until is { } until && until < time.GetUtcNow().UtcDateTime)
            findings.Add("signature", "Signing:Certificate", string.Create(CultureInfo.InvariantCulture, $"The certificate expired on {until:yyyy-MM-dd}; papers are not signed"));
        return Task.CompletedTask;
    }
}
