using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Invitations.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Radzen.Blazor;
using Xunit.Abstractions;

namespace Invitations.Tests.Components.Diaries;

/// <summary>A week of two hundred entries, beside the component library's own scheduler with the same entries and the same words in them.</summary>
public class DrawingTests(ITestOutputHelper output) : ComponentTest
{
    [Fact]
    public void A_full_week_is_at_most_a_third_of_the_librarys_HTML()
    {
        var (own, theirs) = (Own().Markup.Length, Theirs().Markup.Length);

        output.WriteLine($"{own} against {theirs} letters");
        (3 * own).Should().BeLessThanOrEqualTo(theirs);
    }

    private IRenderedComponent<DiaryGrid> Own() => Render<DiaryGrid>(p => p
        .Add(x => x.Columns, GridColumn.Dates(FullWeek.View, FullWeek.Monday, 7)).Add(x => x.Now, FullWeek.Monday.At(new(11, 20)))
        .Add(x => x.OnPoint, (PointedTime _) => { }).Add(x => x.OnMove, _ => Task.FromResult(true)));

    private IRenderedComponent<RadzenScheduler<Shown>> Theirs()
    {
        var text = Services.GetRequiredService<IStringLocalizer<UiText>>();
        var zone = FullWeek.View.Zone;
        var data = FullWeek.View.Entries.Select(e => new Shown(EntryFace.Of(e, text, zone))).ToList();
        JSInterop.Setup<Radzen.Blazor.Rendering.Rect>("Radzen.createScheduler", _ => true).SetResult(new() { Width = 1100, Height = 900 });
        return Render<RadzenScheduler<Shown>>(p => p
            .Add(x => x.Data, data).Add(x => x.StartProperty, "Start").Add(x => x.EndProperty, "End").Add(x => x.TextProperty, "Title").Add(x => x.Date, FullWeek.Monday.ToDateTimeUnspecified())
            .AddChildContent<RadzenWeekView>());
    }

    /// <summary>An entry as the library's scheduler takes it.</summary>
    public sealed class Shown(EntryFace face)
    {
        public string Title { get; } = face.Title;

        public DateTime Start { get; } = face.When.Start.InZone(FullWeek.View.Zone).ToDateTimeUnspecified();

        public DateTime End { get; } = face.When.End.InZone(FullWeek.View.Zone).ToDateTimeUnspecified();
    }
}
