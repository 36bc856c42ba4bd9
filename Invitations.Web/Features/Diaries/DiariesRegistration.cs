using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Invitations.Web.Features.Diaries;

/// <summary>Registers what other screens ask of the diary.</summary>
public static class DiariesRegistration
{
    /// <summary>The way to turn the diary to a date, what is done to its entries, and who stands side by side; one of each for each circuit.</summary>
    public static IServiceCollection AddDiaries(this IServiceCollection services)
    {
        services.TryAddScoped<UndoMessages>();
        return services.AddScoped<DiaryNavigation>().AddScoped<DiaryChanges>().AddScoped<GroupViewDialogs>();
    }
}
