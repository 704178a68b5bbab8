using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;
using OneStop.Workbench.Staff.Domain;

namespace OneStop.Workbench.Staff;

/// <summary>Whether made-up people are made for trying things out: <c>Demo:Accounts</c> (by default only in Development) and <c>Demo:Password</c>.</summary>
public sealed record DemoOptions(bool Accounts, string? Password);

/// <summary>Made-up colleagues at one commune and at the provincial centre, for demonstration and tests; never made in Production by itself.</summary>
public sealed class DemoAccounts(DemoOptions options, IDbContextFactory<WorkbenchDb> contexts, Writer writer, NewAccount accounts) : IBundledData
{
    private const string Commune = "H38.02683";

    /// <summary>Who there is; all with the same password.</summary>
    public static IReadOnlyList<NewStaff> People { get; } =
    [
        Of("quay1", "Nguyễn Thị Mẫu Một", Commune, Role.Counter),
        Of("quay2", "Trần Văn Mẫu Hai", Commune, Role.Counter, Role.Cashier),
        Of("thuphi", "Lê Thị Thử Phí", Commune, Role.Cashier),
        Of("hotich1", "Hoàng Văn Thử Tịch", $"{Commune}.TP", Role.Officer),
        Of("diachinh1", "Giàng Thị Ví Dụ", $"{Commune}.DC", Role.Officer),
        Of("lanhdao", "Phạm Văn Mẫu Duyệt", $"{Commune}.UB", Role.Approver),
        Of("giamdoc", "Vàng Thị Mẫu Đốc", Commune, Role.Supervisor),
        Of("baocao", "Đỗ Văn Thử Số", Commune, Role.Reporter),
        Of("quaytinh", "Bùi Thị Mẫu Tỉnh", "H38.00", Role.Counter, Role.Cashier),
        Of("sotuphap", "Lò Văn Thử Lý", "H38.03", Role.Officer, Role.Approver),
        Of("giamdoctinh", "Tẩn Văn Mẫu Tỉnh", "H38.00", Role.Supervisor, Role.Reporter),
        Of("quaylangson", "Hà Thị Mẫu Lạng", "H37.00", Role.Counter, Role.Cashier),
        Of("kiemtra", "Sùng Văn Thử Tra", "H38", Role.Auditor),
        new("quantri", "Ngô Thị Mẫu Trị", "H38.00", [new(Role.Administrator, "H38"), new(Role.Administrator, "H37")]),
    ];

    public int Order => 40;

    /// <summary>The password of accounts made at this start; null when none were made.</summary>
    public string? MadeWith { get; private set; }

    public async Task Load(CancellationToken cancellation)
    {
        if (!options.Accounts || await AllThere(cancellation)) return;
        var password = options.Password ?? NewAccount.OneTimePassword();
        var hash = accounts.Hash(password);
        await writer.Write<Done>(async (db, _) =>
        {
            var present = await db.Staff.Select(staff => staff.UserName!).ToHashSetAsync(StringComparer.Ordinal, cancellation);
            foreach (var person in People.Where(person => !present.Contains(person.UserName)))
            {
                var made = await accounts.Make(db, person, hash, mustChange: false, cancellation);
                if (made.Refused) return made.Refusal;
            }
            return default(Done);
        }, cancellation);
        MadeWith = password;
    }

    private async Task<bool> AllThere(CancellationToken cancellation)
    {
        var names = People.Select(person => person.UserName).ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Staff.CountAsync(staff => names.Contains(staff.UserName!), cancellation) == names.Length;
    }

    private static NewStaff Of(string userName, string name, string unit, params Role[] roles) =>
        new(userName, name, unit, [.. roles.Select(role => new RoleGrant(role, unit))]);
}
