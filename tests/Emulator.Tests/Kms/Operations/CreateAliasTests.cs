using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class CreateAliasTests
{
    [Fact]
    public async Task A_name_is_taken_once_and_follows_the_rules()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Task Create(string name) => cloud.Kms("CreateAlias", new { AliasName = name, TargetKeyId = id });
        await Create("alias/data");
        Assert.Equal("AlreadyExistsException", (await CallFailedException.Of(() => Create("alias/data"))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Create("data"))).Code);
        Assert.Equal("InvalidAliasNameException", (await CallFailedException.Of(() => Create("alias/a b"))).Code);
        Assert.Equal("NotAuthorizedException", (await CallFailedException.Of(() => Create("alias/aws/mine"))).Code);
    }
}
