using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class CreateSecretTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task The_arn_ends_in_six_random_characters_and_the_token_is_the_version()
    {
        await using var cloud = await Cloud.StartAsync();
        var secret = await cloud.Secrets("CreateSecret", new { Name = "venue/key", SecretString = "s", ClientRequestToken = Token });
        Assert.Matches("^arn:aws:secretsmanager:eu-central-1:000000000000:secret:venue/key-[A-Za-z0-9]{6}$", secret.GetProperty("ARN").GetString());
        Assert.Equal(Token, secret.GetProperty("VersionId").GetString());
    }

    [Fact]
    public async Task The_same_token_and_value_create_one_secret_anything_else_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        var first = await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s", ClientRequestToken = Token });
        var again = await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s", ClientRequestToken = Token });
        Assert.Equal(first.GetProperty("ARN").GetString(), again.GetProperty("ARN").GetString());
        var other = await CallFailedException.Of(() => cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "t" }));
        Assert.Equal(("ResourceExistsException", "The operation failed because the secret a already exists."), (other.Code, other.Text));
        Assert.Equal("ResourceExistsException", (await CallFailedException.Of(() => cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "t", ClientRequestToken = Token }))).Code);
    }

    [Fact]
    public async Task A_value_is_text_or_bytes_never_both()
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s", SecretBinary = "AQI=" }));
        Assert.Equal(("InvalidParameterException", "You can't specify both a binary secret value and a string secret value in the same secret."), (refusal.Code, refusal.Text));
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("CreateSecret", new { Name = "a b" }))).Code);
    }
}
