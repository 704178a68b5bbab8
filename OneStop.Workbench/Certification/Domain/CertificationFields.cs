using System.Globalization;

namespace OneStop.Workbench.Certification.Domain;

/// <summary>Names of the fields that certification adds to a sitting, as the browser journals them.</summary>
public static class CertificationFields
{
    public const string Kind = "certification.kind";

    /// <summary>Electronic copies are wanted besides paper.</summary>
    public const string Electronic = "certification.electronic";
    public const string Signer = "certification.signer";

    /// <summary>Working days agreed with the citizen; empty for the limit of the law.</summary>
    public const string Days = "certification.days";
    public const string Manner = "certification.manner";
    public const string FirstWitness = "certification.witness1";
    public const string SecondWitness = "certification.witness2";
    public const string Interpreter = "certification.interpreter";
    public const string Place = "certification.place";
    public const string PlaceWhere = "certification.placeWhere";
    public const string Value = "certification.value";

    /// <summary>Most rows that one sitting takes.</summary>
    public const int MostRows = 60;

    public static string Document(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"certification.documents[{row}].{part}");

    public static string Party(int row, string part) => string.Create(CultureInfo.InvariantCulture, $"certification.parties[{row}].{part}");
}

/// <summary>What the fast lane certifies.</summary>
public static class CertificationKinds
{
    public const string Copies = "copies";
    public const string Signatures = "signatures";
    public const string Transactions = "transactions";

    public static readonly IReadOnlyList<string> All = [Copies, Signatures, Transactions];

    public static string Read(string code) => All.Contains(code) ? code : Copies;
}

/// <summary>How the person signs (NĐ 23/2015/NĐ-CP Điều 24, 26, 36).</summary>
public static class SigningManners
{
    public const string Signs = "sign";
    public const string Fingerprint = "fingerprint";

    /// <summary>Neither signs nor can give a fingerprint.</summary>
    public const string Neither = "none";

    public static readonly IReadOnlyList<string> All = [Signs, Fingerprint, Neither];

    public static string Read(string code) => All.Contains(code) ? code : Signs;
}
