namespace OneStop.Workbench.Intake.Domain;

/// <summary>The names of a sitting's fields, as the browser journals them.</summary>
public static class Fields
{
    /// <summary>Who sits here: <see cref="Relations"/>.</summary>
    public const string Role = "role";
    public const string Applicant = "applicant";
    public const string Owner = "owner";

    /// <summary>Who acts for the organisation by law.</summary>
    public const string Representative = "representative";

    /// <summary>The paper by which the submitter acts for the owner: <c>authority.kind number date by</c>.</summary>
    public const string Authority = "authority";

    /// <summary>How the submitter signs: <see cref="SigningReading.Ways"/>.</summary>
    public const string SignWay = "sign.way";
    public const string Witness = "witness";
    public const string Procedure = "procedure";
    public const string Channel = "channel";
    public const string FeeExemption = "fee.exemption";
    public const string FeeUnits = "fee.units";
    public const string FeePages = "fee.pages";
    public const string FeeAmount = "fee.amount";
    public const string FeeWay = "fee.way";
    public const string FeeReference = "fee.reference";
    public const string FeeProof = "fee.proof";
    public const string ReturnWay = "return.way";
    public const string ReturnAddress = "return.address";
    public const string Note = "note";

    /// <summary>By which way the citizen agreed to be told: <c>sms</c>, <c>zalo</c>, <c>email</c>; empty for not at all.</summary>
    public const string Notify = "notify";

    /// <summary>The centre that is competent, where it is another than this one.</summary>
    public const string Competent = "competent";

    /// <summary>A citizen's decision about the same procedure received lately: the reason for another dossier.</summary>
    public const string AgainReason = "again";

    /// <summary>Where the clerk's cursor was; part of the journal, read by the browser alone.</summary>
    public const string Place = "place";

    /// <summary>Before a field's name: what is being looked for in its list and not chosen yet.</summary>
    public const string SearchPrefix = "search.";

    /// <summary>Kept for whoever comes back to the page; nothing on it follows from it.</summary>
    public static bool IsQuiet(string field) => field == Place || field.StartsWith(SearchPrefix, StringComparison.Ordinal);

    /// <summary>Before a field's name: what a former holder of the sitting typed there and could not send before it was somebody else's.</summary>
    public const string LatePrefix = "late.";

    /// <summary>The page that a sitting belongs to, where it is not the usual one; written by the desk, not by a person.</summary>
    public const string Lane = "lane";
    public const string CertifyLane = "certify";

    /// <summary>The version of the declaration that the clerk chose where a newer one came meanwhile.</summary>
    public const string FormVersion = "form-version";

    public const string AnswerPrefix = "answer.";
    public const string PaperPrefix = "paper.";
    public const string FormPrefix = "form.";

    /// <summary>Part of a paper's row: <c>fail</c> when it was looked at and is not good enough.</summary>
    public const string PaperVerdict = "verdict";

    /// <summary>Part of a paper's row: <c>missing</c> or <c>wrong</c> when the database cannot stand for it.</summary>
    public const string PaperData = "data";

    /// <summary>The earlier dossier from which fields were copied, and which fields.</summary>
    public const string CopiedFrom = "copied.from";
    public const string CopiedFields = "copied.fields";

    public static string Answer(string question) => AnswerPrefix + question;

    public static string Form(string place) => FormPrefix + place;

    public static string Paper(string paper, string part) => $"{PaperPrefix}{paper}.{part}";

    public static string Of(string party, string part) => $"{party}.{part}";
}

/// <summary>How the submitter stands to the owner of the dossier.</summary>
public static class Relations
{
    public const string Owner = "owner";
    public const string Authorised = "authorised";
    public const string Parent = "parent";
    public const string Guardian = "guardian";
    public const string Organisation = "organisation";

    public static readonly IReadOnlyList<string> All = [Owner, Authorised, Parent, Guardian, Organisation];
}
