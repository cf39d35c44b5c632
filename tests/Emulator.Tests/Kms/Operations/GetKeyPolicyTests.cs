using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GetKeyPolicyTests
{
    [Fact]
    public async Task A_key_without_a_policy_of_its_own_leaves_it_to_the_account()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.Contains("\"arn:aws:iam::000000000000:root\"", (await cloud.Kms("GetKeyPolicy", new { KeyId = id })).GetProperty("Policy").GetString(), StringComparison.Ordinal);
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.Kms("GetKeyPolicy", new { KeyId = id, PolicyName = "other" }))).Code);
    }
}
