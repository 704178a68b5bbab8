using Outlined = MudBlazor.Icons.Material.Outlined;

namespace OneStop.Workbench.UI;

/// <summary>The drawings used on screen, as the inside of a 24 by 24 svg.</summary>
public static class Glyph
{
    public const string Intake = Outlined.PersonAddAlt1;
    public const string Dossiers = Outlined.Folder;
    public const string Board = Outlined.Dashboard;
    public const string Reports = Outlined.Assessment;
    public const string Procedures = Outlined.MenuBook;
    public const string Calendar = Outlined.EventAvailable;
    public const string Admin = Outlined.Settings;
    public const string Search = Outlined.Search;
    public const string Person = Outlined.Person;
    public const string People = Outlined.Groups;
    public const string SignOut = Outlined.Logout;
    public const string Keyboard = Outlined.Keyboard;
    public const string Password = Outlined.Password;
    public const string Print = Outlined.Print;
    public const string Download = Outlined.FileDownload;
    public const string Upload = Outlined.FileUpload;
    public const string Attach = Outlined.AttachFile;
    public const string Edit = Outlined.Edit;
    public const string Add = Outlined.Add;
    public const string Remove = Outlined.DeleteOutline;
    public const string Close = Outlined.Close;
    public const string Check = Outlined.Check;
    public const string Warning = Outlined.WarningAmber;
    public const string Fault = Outlined.ErrorOutline;
    public const string Info = Outlined.Info;
    public const string Lock = Outlined.Lock;
    public const string Filter = Outlined.FilterAlt;
    public const string Next = Outlined.ChevronRight;
    public const string Previous = Outlined.ChevronLeft;
    public const string First = Outlined.FirstPage;
    public const string Up = Outlined.KeyboardArrowUp;
    public const string Down = Outlined.KeyboardArrowDown;
    public const string Open = Outlined.OpenInNew;
    public const string Clock = Outlined.Schedule;
    public const string History = Outlined.History;
    public const string Card = Outlined.Badge;
    public const string Paper = Outlined.Description;
    public const string Money = Outlined.Payments;
    public const string Stamp = Outlined.Approval;
    public const string Qr = Outlined.QrCode2;
    public const string Scan = Outlined.QrCodeScanner;
    public const string HandOver = Outlined.MoveUp;
    public const string Return = Outlined.AssignmentReturned;
    public const string Park = Outlined.PauseCircle;
    public const string Nothing = Outlined.Inbox;
    public const string Unit = Outlined.AccountBalance;
    public const string Audit = Outlined.FactCheck;
    public const string Copy = Outlined.ContentCopy;
    public const string Comment = Outlined.ChatBubbleOutline;
    public const string Phone = Outlined.Phone;
    public const string Place = Outlined.Place;
}
