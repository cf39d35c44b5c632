using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class ListAliasesTests
{
    [Fact]
    public async Task Lists_all_or_those_of_one_key()
    {
        await using var cloud = await Cloud.StartAsync();
        var (a, b) = (await cloud.KeyAsync(), await cloud.KeyAsync());
        await cloud.Kms("CreateAlias", new { AliasName = "alias/a", TargetKeyId = a });
        await cloud.Kms("CreateAlias", new { AliasName = "alias/b", TargetKeyId = b });
        Assert.Equal(["alias/a", "alias/b"], (await cloud.Kms("ListAliases", new { })).GetProperty("Aliases").EnumerateArray().Select(alias => alias.GetProperty("AliasName").GetString()));
        var entry = Assert.Single((await cloud.Kms("ListAliases", new { KeyId = b })).GetProperty("Aliases").EnumerateArray());
        Assert.Equal(("alias/b", b), (entry.GetProperty("AliasName").GetString(), entry.GetProperty("TargetKeyId").GetString()));
    }
}
