using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class PutKeyPolicyTests
{
    [Fact]
    public async Task Replaces_the_policy_or_refuses_what_is_none()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        const string policy = """{"Version":"2012-10-17","Statement":[]}""";
        await cloud.Kms("PutKeyPolicy", new { KeyId = id, PolicyName = "default", Policy = policy });
        Assert.Equal(policy, (await cloud.Kms("GetKeyPolicy", new { KeyId = id })).GetProperty("Policy").GetString());
        Assert.Equal("MalformedPolicyDocumentException", (await CallFailedException.Of(() => cloud.Kms("PutKeyPolicy", new { KeyId = id, Policy = "[]" }))).Code);
    }
}
