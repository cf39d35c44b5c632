using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GenerateRandomTests
{
    [Fact]
    public async Task Gives_one_to_1024_bytes_never_the_same()
    {
        await using var cloud = await Cloud.StartAsync();
        async Task<string?> Draw(int bytes) => (await cloud.Kms("GenerateRandom", new { NumberOfBytes = bytes })).GetProperty("Plaintext").GetString();
        Assert.Equal(1024, Convert.FromBase64String(await Draw(1024) ?? "").Length);
        Assert.NotEqual(await Draw(32), await Draw(32));
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Draw(1025))).Code);
    }
}
