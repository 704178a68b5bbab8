using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Intake.Domain;

namespace OneStop.Workbench.Intake.Pages;

/// <summary>Which part of the page a field stands in; the parts are those that the page marks with <c>data-part</c>.</summary>
internal static class Parts
{
    public static string Of(string field) => field.Split('.')[0] switch
    {
        Fields.Applicant or Fields.Owner or Fields.Role or Fields.AgainReason or Fields.Representative or Fields.Authority or Fields.Witness or "sign" => "who",
        Fields.Procedure or Fields.Channel or "answer" => "what",
        "certification" => "certified",
        "paper" => "papers",
        "form" => $"form.{FormValues.Split(field[Fields.FormPrefix.Length..]).Section}",
        _ => "fee",
    };
}
