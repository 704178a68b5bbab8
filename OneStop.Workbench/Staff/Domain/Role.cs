namespace OneStop.Workbench.Staff.Domain;

/// <summary>What a person may do at a one-stop centre; a person may hold several, each within a unit and below.</summary>
public enum Role
{
    /// <summary>Tiếp nhận và trả kết quả: sittings, acceptance, supplement received, return, print.</summary>
    Counter,

    /// <summary>Thu phí: fees and day close.</summary>
    Cashier,

    /// <summary>Thụ lý: works on the dossiers of the own department.</summary>
    Officer,

    /// <summary>Lãnh đạo duyệt, ký: refusals, second supplements, re-appointments, results.</summary>
    Approver,

    /// <summary>Giám đốc, Phó Giám đốc trung tâm: board, reassignment, corrections of date.</summary>
    Supervisor,

    /// <summary>Báo cáo: reports, registers, sealing, import of old registers.</summary>
    Reporter,

    /// <summary>Quản trị: catalogue, calendars, fees, units, staff; no dossier content by this role alone.</summary>
    Administrator,

    /// <summary>Kiểm tra: reads everything in scope, writes nothing.</summary>
    Auditor,
}

public static class Roles
{
    /// <summary>The stable code used in files, verbs and events.</summary>
    public static string Code(this Role role) => role.ToString().ToLowerInvariant();

    public static bool TryParse(string? code, out Role role) => Enum.TryParse(code, ignoreCase: true, out role) && Enum.IsDefined(role);
}
