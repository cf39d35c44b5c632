using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class PutResourcePolicyTests
{
    [Fact]
    public async Task Refuses_what_is_no_policy_and_on_demand_one_for_everyone()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        Task Put(string policy) => cloud.Secrets("PutResourcePolicy", new { SecretId = "a", ResourcePolicy = policy, BlockPublicPolicy = true });
        Assert.Equal("MalformedPolicyDocumentException", (await CallFailedException.Of(() => Put("no json"))).Code);
        Assert.Equal("PublicPolicyException", (await CallFailedException.Of(() => Put("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}"""))).Code);
        await Put("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}""");
    }
}
