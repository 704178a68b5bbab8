namespace OneStop.Workbench.Reports.Register;

public enum RegisterKind
{
    /// <summary>The statutory register, for the shelf.</summary>
    Form07,

    /// <summary>Every column of a register file, which <c>dossiers import</c> takes in again.</summary>
    File,
}

/// <summary>As what a register is written.</summary>
public enum RegisterFormat
{
    Workbook,
    Csv,
}

/// <summary>Which register somebody wants, and as what.</summary>
public readonly record struct RegisterWish(RegisterKind Kind, RegisterFormat Format);
