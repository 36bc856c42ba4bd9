using Invitations.Web.SignIn;

namespace Invitations.Tests.UseCases.SignIn;

public class ReturnAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/diary/week/2026-03-02")]
    [InlineData("/diary?owner=2#main")]
    public void A_path_on_this_site_is_followed(string address) => ReturnAddress.Safe(address).Should().Be(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("diary")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("/diary\r\nSet-Cookie: x=1")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_leads_home(string? address) => ReturnAddress.Safe(address).Should().Be("/");
}
