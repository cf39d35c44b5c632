using Acinaces.Emulator.Pipeline;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Acinaces.Emulator.Tests.Signing;

/// <summary>The AWS SDK signs, the emulator verifies, through a socket and without one.</summary>
public sealed class SdkSignatureTests
{
    private const string Trust = """{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Root_keys_are_root_of_their_account(bool socket)
    {
        await using var host = await StartAsync(socket);
        using var test = Client(host, socket, new BasicAWSCredentials("test", "test"));
        Assert.Equal("arn:aws:iam::000000000000:root", (await test.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel)).Arn);
        using var other = Client(host, socket, new BasicAWSCredentials("111122223333", "test"));
        Assert.Equal("111122223333", (await other.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel)).Account);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_secret_and_an_unknown_key_are_refused(bool socket)
    {
        await using var host = await StartAsync(socket);
        using var wrong = Client(host, socket, new BasicAWSCredentials("test", "not the secret"));
        var mismatch = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => wrong.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel));
        Assert.Equal("SignatureDoesNotMatch", mismatch.ErrorCode);
        using var unknown = Client(host, socket, new BasicAWSCredentials("AKIAUNKNOWNUNKNOWN12", "secret"));
        var invalid = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => unknown.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel));
        Assert.Equal("InvalidClientTokenId", invalid.ErrorCode);
        Assert.Equal(403, (int)invalid.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_assumed_role_signs_with_its_session(bool socket)
    {
        await using var host = await StartAsync(socket);
        using var iam = new Iam.SignedQueryClient(host, "iam");
        await iam.CallAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust));
        using var test = Client(host, socket, new BasicAWSCredentials("test", "test"));
        var session = await test.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::000000000000:role/worker", RoleSessionName = "one" }, Cancel);
        using var worker = Client(host, socket, session.Credentials);
        Assert.Equal("arn:aws:sts::000000000000:assumed-role/worker/one", (await worker.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel)).Arn);

        using var forged = Client(host, socket, new SessionAWSCredentials(session.Credentials.AccessKeyId, session.Credentials.SecretAccessKey, "AAAA" + session.Credentials.SessionToken[4..]));
        await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => forged.GetCallerIdentityAsync(new GetCallerIdentityRequest(), Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<EmulatorHost> StartAsync(bool socket) => EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Listen = socket }, cancellationToken: Cancel);

    private static AmazonSecurityTokenServiceClient Client(EmulatorHost host, bool socket, AWSCredentials credentials)
    {
        var config = new AmazonSecurityTokenServiceConfig { ServiceURL = host.Url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 };
        if (!socket) config.HttpClientFactory = new InProcessHttp(host);
        return new AmazonSecurityTokenServiceClient(credentials, config);
    }

    private sealed class InProcessHttp(EmulatorHost host) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(host.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }
}
