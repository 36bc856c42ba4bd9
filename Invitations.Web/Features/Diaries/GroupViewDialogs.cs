using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Invitations.Web.Features.Diaries;

/// <summary>Makes, changes, copies and deletes group views of whoever is signed in.</summary>
public sealed class GroupViewDialogs(IDialogService dialogs, ISnackbar notices, KeepGroupViews views, AuthenticationStateProvider signedIn, IStringLocalizer<UiText> text)
{
    /// <summary>Something new; begins with those who were chosen one by one, if any were.</summary>
    public Task<GroupViewChange?> NewAsync(ViewChoices choices, ShownDiaries? shown) =>
        OpenAsync(choices, 0, new("", "", shown is { Show: DiaryShow.These } ? WhoseOf(shown) : []));

    /// <summary>One of their own is changed.</summary>
    public Task<GroupViewChange?> EditAsync(ViewChoices choices, ViewChoice own) => OpenAsync(choices, own.Id, new(own.Name, own.Description, own.Whose));

    /// <summary>A new one begins with all that is shown: the way to adapt a predefined view.</summary>
    public Task<GroupViewChange?> CopyAsync(ViewChoices choices, ShownDiaries shown)
    {
        var description = shown.Show is DiaryShow.OwnView view ? choices.Own.FirstOrDefault(o => o.Id == view.Id)?.Description ?? "" : "";
        return OpenAsync(choices, 0, new(shown.Name.Length > 0 ? Shortened(text["GroupView_CopyOf", shown.Name]) : "", description, WhoseOf(shown)));
    }

    /// <summary>One of their own is deleted, once they are sure.</summary>
    public async Task<GroupViewChange?> DeleteAsync(ViewChoice own)
    {
        var question = new Question(text["GroupView_DeleteAsk"], text["GroupView_DeleteWords", own.Name], text["GroupView_Delete"], text["Cancel"], TakesAway: true);
        if (!await dialogs.AskAsync(question)) return null;
        var outcome = await views.DeleteAsync(await ViewerIdAsync(), own.Id);
        // Whether now or by another of their screens a moment ago: it is gone, and the list is to be read anew.
        notices.Add(outcome.IsDone ? text["Resources_Deleted", own.Name] : text.Refusal(outcome), outcome.IsDone ? Severity.Success : Severity.Error);
        return new(null);
    }

    private async Task<GroupViewChange?> OpenAsync(ViewChoices choices, int viewId, GroupViewDraft draft)
    {
        var parameters = new Dictionary<string, object>
        {
            [nameof(GroupViewDialog.ViewerId)] = await ViewerIdAsync(),
            [nameof(GroupViewDialog.ViewId)] = viewId,
            [nameof(GroupViewDialog.Choices)] = choices,
            [nameof(GroupViewDialog.Draft)] = draft,
        };
        return await dialogs.ShowAsync<GroupViewDialog, GroupViewChange>(text["GroupView_Title"], parameters);
    }

    private async Task<int> ViewerIdAsync() => (await signedIn.GetAuthenticationStateAsync()).User.EmployeeId();

    private static IReadOnlyList<Participant> WhoseOf(ShownDiaries shown) => [.. shown.Whose.Select(w => w.Whose)];

    private static string Shortened(string name) => name.Length <= GroupView.NameLength ? name : name[..GroupView.NameLength].TrimEnd();
}

/// <summary>That group views were changed.</summary>
/// <param name="Show">What is to be shown now; <see langword="null"/> when it was deleted.</param>
public sealed record GroupViewChange(DiaryShow? Show);
