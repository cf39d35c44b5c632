using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class DescribeKeyTests
{
    [Fact]
    public async Task Finds_a_key_by_id_arn_alias_and_alias_arn()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { Description = "mine" });
        await cloud.Kms("CreateAlias", new { AliasName = "alias/data", TargetKeyId = id });
        foreach (var name in (string[])[id, Cloud.Arn("kms", "key/" + id), "alias/data", Cloud.Arn("kms", "alias/data")])
            Assert.Equal("mine", (await cloud.DescribeAsync(name)).GetProperty("Description").GetString());
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.DescribeAsync("00000000-0000-0000-0000-000000000000"))).Code);
        Assert.Equal("Alias arn:aws:kms:eu-central-1:000000000000:alias/none is not found.", (await CallFailedException.Of(() => cloud.DescribeAsync("alias/none"))).Text);
    }

    [Fact]
    public async Task The_key_of_a_service_comes_into_being_when_first_asked_for()
    {
        await using var cloud = await Cloud.StartAsync();
        var key = await cloud.DescribeAsync("alias/aws/sns");
        Assert.Equal("AWS", key.GetProperty("KeyManager").GetString());
        Assert.Equal(key.GetProperty("KeyId").GetString(), (await cloud.DescribeAsync("alias/aws/sns")).GetProperty("KeyId").GetString());
    }
}
