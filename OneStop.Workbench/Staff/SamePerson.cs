namespace OneStop.Workbench.Staff;

/// <summary>Whose page it is: two people may sign in at one browser, and no page of the one may send under the other's name.</summary>
public static class SamePerson
{
    private const string Header = "X-Staff";

    public static async ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return Guid.TryParse(http.Request.Headers[Header], out var page) && StaffPrincipal.StaffId(http.User) != page ? TypedResults.Conflict() : await next(context);
    }
}
