using Bunit;
using Invitations.Web.Shared;
using Microsoft.JSInterop;

namespace Invitations.Tests.Components.Shared;

/// <summary>A component that goes when its page has gone already harms nobody.</summary>
public class LastCallTests : BunitContext
{
    private const string Detach = "Invitations.diary.detach";

    public static TheoryData<Exception> Goodbyes => [new JSDisconnectedException("The circuit has gone."), new TaskCanceledException(), new OperationCanceledException()];

    [Theory]
    [MemberData(nameof(Goodbyes), DisableDiscoveryEnumeration = true)]
    public async Task A_page_that_does_not_answer_any_more_is_no_fault(Exception gone)
    {
        JSInterop.SetupVoid(Detach, _ => true).SetException(gone);

        await FluentActions.Awaiting(() => JSInterop.JSRuntime.InvokeLastAsync(Detach, 1)).Should().NotThrowAsync();
    }

    [Fact]
    public async Task A_fault_in_the_page_is_one()
    {
        JSInterop.SetupVoid(Detach, _ => true).SetException(new JSException("detach is not a function"));

        await FluentActions.Awaiting(() => JSInterop.JSRuntime.InvokeLastAsync(Detach, 1)).Should().ThrowAsync<JSException>();
    }

    [Fact]
    public async Task What_it_has_to_say_is_said()
    {
        var call = JSInterop.SetupVoid(Detach, _ => true).SetVoidResult();

        await JSInterop.JSRuntime.InvokeLastAsync(Detach, 1, "two");

        call.Invocations.Should().ContainSingle().Which.Arguments.Should().Equal(1, "two");
    }
}
