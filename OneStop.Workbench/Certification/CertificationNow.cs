using OneStop.Workbench.Certification.Domain;
using OneStop.Workbench.Deadlines.Domain;
using OneStop.Workbench.Intake;

namespace OneStop.Workbench.Certification;

/// <summary>The fast lane of a sitting as it stands at this moment.</summary>
/// <param name="Promise">What would be promised if it were accepted now; null where no limit is known.</param>
/// <param name="Signers">Who may sign, as offered in the field.</param>
public sealed record CertificationNow(SittingNow Sitting, CertificationReading Reading, DeadlineAnswer? Promise, IReadOnlyList<string> Signers);

/// <summary>A certification that was accepted and waits for its signature.</summary>
public sealed record WaitingCertification(string DossierNumber, string Requester, int Documents, DateTime ReceivedAt);

/// <summary>Which entries of a book are asked for.</summary>
public sealed record BookQuestion(BookKind Book, DateOnly From, DateOnly To, string? Text = null);

/// <summary>One number of a book, in its latest wording.</summary>
/// <param name="First">What was written first, where it was put right; null otherwise.</param>
public sealed record BookLine(CertificationEntry Entry, string Number, CertificationEntry? First);
