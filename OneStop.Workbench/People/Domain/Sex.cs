using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.People.Domain;

/// <summary>Sex as on civil-status papers and the identity card.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>Between the word on paper, the stored code and <see cref="Sex"/>.</summary>
public static class SexCode
{
    /// <summary>Reads <c>male</c>, <c>female</c>, <c>Nam</c>, <c>Nữ</c>; null when it says neither.</summary>
    public static Sex? Read(string? text) => SearchKey.Of(text) switch
    {
        "male" or "nam" => Sex.Male,
        "female" or "nu" => Sex.Female,
        _ => null,
    };

    /// <summary>The stable code kept in drafts, files and JSON.</summary>
    public static string Of(Sex sex) => sex == Sex.Male ? "male" : "female";
}
