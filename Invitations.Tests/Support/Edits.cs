using System.Text.Json;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Writing;

namespace Invitations.Tests.Support;

/// <summary>What somebody does in the dialog of a follow-up, without its fields: reads it, writes, and saves.</summary>
internal static class Edits
{
    /// <summary>What the dialog shows when it is opened.</summary>
    public static async Task<FollowUpForm> ReadFormAsync(this TestCompany company, int viewerId, int id) =>
        FollowUpForm.Of((await company.Get<OpenFollowUp>().ReadAsync(viewerId, id)).Required);

    /// <summary>Saves what is written; it has been a draft in the browser meanwhile.</summary>
    public static async Task<Outcome<int>> SaveFormAsync(this TestCompany company, int viewerId, FollowUpForm form, SeriesScope scope = SeriesScope.OnlyThis)
    {
        var kept = JsonSerializer.Deserialize<FollowUpForm>(JsonSerializer.Serialize(form))!;
        var hours = (await company.Get<ShowViewer>().ExecuteAsync(kept.OwnerId)).Required.Hours;
        var draft = kept.Draft(hours);
        return draft.IsDone ? await company.SaveAsync(viewerId, draft.Required with { Scope = draft.Required.Series is null ? scope : SeriesScope.ThisAndFuture }) : draft.WithoutValue;
    }

    /// <summary>Opens it, writes and saves.</summary>
    public static async Task<Outcome<int>> EditAsync(this TestCompany company, int viewerId, int id, Action<FollowUpForm> write, SeriesScope scope = SeriesScope.OnlyThis)
    {
        var form = await company.ReadFormAsync(viewerId, id);
        write(form);
        return await company.SaveFormAsync(viewerId, form, scope);
    }
}
