using Invitations.Core.Scheduling;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Shared;

/// <summary>The words of a holiday.</summary>
public static class HolidayWords
{
    /// <summary>What a national holiday is called in the viewer's language; the company's own in the words it was given.</summary>
    public static string Holiday(this IStringLocalizer<UiText> text, Holiday holiday) =>
        holiday.National is { } national ? text[$"Holiday_{national}"] : holiday.Name;
}
