namespace OneStop.Workbench.Platform;

/// <summary>
/// Requests that only our own script can send: the cookie is same-site, and a header is asked for that no form or picture of another site
/// can add.
/// </summary>
public static class OwnScript
{
    private const string Header = "X-Workbench";

    public static async ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Request.Headers;
        if (!headers.ContainsKey(Header) || headers["Sec-Fetch-Site"] is [{ Length: > 0 } site] && site != "same-origin") return TypedResults.BadRequest();
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }
}
