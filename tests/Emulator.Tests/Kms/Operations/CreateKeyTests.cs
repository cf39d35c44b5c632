using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class CreateKeyTests
{
    [Theory]
    [InlineData("RSA_2048", "SIGN_VERIFY")]
    [InlineData("ECC_NIST_P384", "SIGN_VERIFY")]
    [InlineData("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT")]
    public async Task Makes_keys_of_each_kind(string spec, string usage)
    {
        await using var cloud = await Cloud.StartAsync();
        var key = (await cloud.Kms("CreateKey", new { KeySpec = spec, KeyUsage = usage })).GetProperty("KeyMetadata");
        Assert.Equal((spec, usage, "Enabled", "CUSTOMER"), (key.GetProperty("KeySpec").GetString(), key.GetProperty("KeyUsage").GetString(), key.GetProperty("KeyState").GetString(), key.GetProperty("KeyManager").GetString()));
    }

    [Fact]
    public async Task Refuses_combinations_that_do_not_exist()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.KeyAsync(new { KeySpec = "ECC_NIST_P256", KeyUsage = "ENCRYPT_DECRYPT" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.KeyAsync(new { KeySpec = "RSA_2048" }))).Code);
        Assert.Equal("UnsupportedOperationException", (await CallFailedException.Of(() => cloud.KeyAsync(new { KeySpec = "HMAC_256", KeyUsage = "GENERATE_VERIFY_MAC" }))).Code);
        Assert.Equal("MalformedPolicyDocumentException", (await CallFailedException.Of(() => cloud.KeyAsync(new { Policy = "x" }))).Code);
    }
}
