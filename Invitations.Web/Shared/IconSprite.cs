namespace Invitations.Web.Shared;

/// <summary>The line icons as one drawing that the browser keeps: what stands hundreds of times on a screen takes its icons from there.</summary>
internal static class IconSprite
{
    private const string Address = "/icons.svg";
    private const string Symbol = "<symbol id=\"{0}\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{1}\"/></symbol>";

    private static readonly Dictionary<string, string> Uses = Icons.Names.ToDictionary(name => name, name => $"<svg><use href=\"{Address}#{name}\"/></svg>", StringComparer.Ordinal);

    /// <summary>The markup of one of them.</summary>
    /// <param name="name">One of <see cref="Icons.Names"/>.</param>
    public static string Of(string name) => Uses[name];

    /// <summary>Serves the drawing.</summary>
    public static void MapIcons(this IEndpointRouteBuilder app)
    {
        var drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\">{string.Concat(Icons.Lines.Select(line => string.Format(System.Globalization.CultureInfo.InvariantCulture, Symbol, line.Key, line.Value)))}</svg>";
        app.MapGet(Address, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text(drawing, "image/svg+xml");
        }).AllowAnonymous();
    }
}
