using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;

namespace Acinaces.Emulator.Tests.Sts.Operations;

public sealed class GetCallerIdentityTests
{
    [Fact]
    public async Task Root_is_its_account_and_needs_no_right()
    {
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, AccountId = "123456789012" }, cancellationToken: TestContext.Current.CancellationToken);
        using var sts = new SignedQueryClient(host, "sts");
        var result = (await sts.CallAsync("GetCallerIdentity")).Element("GetCallerIdentityResult");
        Assert.Equal("123456789012", result?.Element("Account")?.Value);
        Assert.Equal("123456789012", result?.Element("UserId")?.Value);
        Assert.Equal("arn:aws:iam::123456789012:root", result?.Element("Arn")?.Value);
    }
}
