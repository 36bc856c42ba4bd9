using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Invitations.Web.Features.Lists;

/// <summary>The library's table with our look. On a phone each table lays out its rows by itself, in its own style sheet.</summary>
/// <typeparam name="T">What a row is.</typeparam>
public class ListTable<T> : MudTable<T>
{
    /// <summary>With our look.</summary>
    public ListTable() => (Elevation, Square, Hover, Breakpoint) = (0, true, true, Breakpoint.None);

    /// <summary>The name of the table itself.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        TableAttributes = new() { ["aria-label"] = Label };
        base.OnParametersSet();
    }
}
