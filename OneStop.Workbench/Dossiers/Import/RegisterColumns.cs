using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Dossiers.Import;

/// <summary>The columns of a register file, named as people name them.</summary>
internal enum RegisterColumn
{
    Number,
    Procedure,
    Unit,
    Channel,
    Owner,
    Identity,
    Address,
    Phone,
    Received,
    Due,
    OriginalDue,
    Finished,
    Returned,
    Ending,
    PausedFrom,
    PausedTo,
    Fee,
    Payment,
    ReturnWay,
}

/// <summary>Where each column stands in a file: found by its name, in any order; columns of somebody's own are passed over.</summary>
internal sealed class RegisterColumns
{
    public const string Sheet = "Sổ theo dõi";

    private static readonly string[] Names =
    [
        "Mã hồ sơ", "Mã TTHC", "Đơn vị tiếp nhận", "Kênh", "Chủ hồ sơ", "Số định danh", "Địa chỉ", "Điện thoại", "Nhận", "Hẹn trả",
        "Hẹn trả ban đầu", "Xong", "Trả", "Kết thúc", "Tạm dừng từ", "Tạm dừng đến", "Phí", "Thanh toán", "Cách trả",
    ];

    private static readonly RegisterColumn[] Needed =
        [RegisterColumn.Number, RegisterColumn.Procedure, RegisterColumn.Unit, RegisterColumn.Channel, RegisterColumn.Owner, RegisterColumn.Received];

    private readonly int[] _places;

    private RegisterColumns(int[] places) => _places = places;

    public static string NameOf(RegisterColumn column) => Names[(int)column];

    public static bool IsNeeded(RegisterColumn column) => Needed.Contains(column);

    /// <summary>The column of a file's header that is called as ours; null where none is.</summary>
    public static string? Like(RegisterColumn column, IEnumerable<string> header) => header.FirstOrDefault(name => SearchKey.Of(name) == SearchKey.Of(NameOf(column)));

    public int PlaceOf(RegisterColumn column) => _places[(int)column];

    /// <summary>Reads the header; a column that cannot be done without or stands there twice is a fault.</summary>
    /// <param name="called">What the file calls columns that it does not call as we do; an empty name says that it has none.</param>
    public static RegisterColumns Of(IReadOnlyList<string> header, IReadOnlyDictionary<RegisterColumn, string>? called, Action<RegisterColumn, Refusal> fault)
    {
        var keys = header.Select(SearchKey.Of).ToList();
        var places = new int[Names.Length];
        foreach (var column in Enum.GetValues<RegisterColumn>())
        {
            var key = SearchKey.Of(called?.GetValueOrDefault(column) ?? NameOf(column));
            places[(int)column] = key.Length == 0 ? -1 : keys.IndexOf(key);
            if (places[(int)column] < 0 && Needed.Contains(column)) fault(column, new("register-column-missing", NameOf(column)));
            else if (places[(int)column] >= 0 && places[(int)column] != keys.LastIndexOf(key)) fault(column, new("register-column-twice", NameOf(column)));
        }
        return new(places);
    }
}
