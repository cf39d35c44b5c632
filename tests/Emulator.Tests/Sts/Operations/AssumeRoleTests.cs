using System.Globalization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Iam;
using Acinaces.Emulator.Tests.State;

namespace Acinaces.Emulator.Tests.Sts.Operations;

public sealed class AssumeRoleTests
{
    private const string RoleArn = "arn:aws:iam::000000000000:role/worker";
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Credentials_last_as_long_as_asked_and_then_no_longer()
    {
        await using var host = await StartAsync();
        await CreateRoleAsync(host, "*");
        using var sts = new SignedQueryClient(host, "sts");
        var answer = await sts.CallAsync("AssumeRole", ("RoleArn", RoleArn), ("RoleSessionName", "one"), ("DurationSeconds", "900"));
        Assert.Equal("2026-01-01T00:15:00Z", answer.Descendants("Expiration").Single().Value);
        Assert.Equal("arn:aws:sts::000000000000:assumed-role/worker/one", answer.Descendants("Arn").Single().Value);
        using var worker = Session(host, "sts", answer);
        _clock.Move(TimeSpan.FromSeconds(899));
        await worker.CallAsync("GetCallerIdentity");
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(("ExpiredToken", "The security token included in the request is expired", 403), await worker.RefusalAsync("GetCallerIdentity"));
    }

    [Fact]
    public async Task A_role_that_does_not_trust_the_user_is_denied()
    {
        await using var host = await StartAsync();
        await CreateRoleAsync(host, "arn:aws:iam::000000000000:user/friend");
        using var friend = await CreateUserAsync(host, "friend");
        await friend.CallAsync("AssumeRole", ("RoleArn", RoleArn), ("RoleSessionName", "one"));
        using var stranger = await CreateUserAsync(host, "stranger");
        Assert.Equal("AccessDenied", (await stranger.RefusalAsync("AssumeRole", ("RoleArn", RoleArn), ("RoleSessionName", "one"))).Code);
    }

    [Fact]
    public async Task A_session_policy_narrows_the_role()
    {
        await using var host = await StartAsync();
        await CreateRoleAsync(host, "*");
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        using var sts = new SignedQueryClient(host, "sts");
        var answer = await sts.CallAsync("AssumeRole", ("RoleArn", RoleArn), ("RoleSessionName", "one"), ("Policy", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}"""));
        using var worker = Session(host, "iam", answer);
        await worker.CallAsync("ListRoles");
        Assert.EndsWith("because no session policy allows the iam:ListUsers action", (await worker.RefusalAsync("ListUsers")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DurationSeconds", "899")]
    [InlineData("DurationSeconds", "3601")]
    [InlineData("RoleSessionName", "a")]
    [InlineData("RoleSessionName", "no spaces")]
    public async Task Values_out_of_range_are_refused(string name, string value)
    {
        await using var host = await StartAsync();
        await CreateRoleAsync(host, "*");
        using var sts = new SignedQueryClient(host, "sts");
        var parameters = new Dictionary<string, string> { ["RoleArn"] = RoleArn, ["RoleSessionName"] = "one", [name] = value };
        var refusal = await sts.RefusalAsync("AssumeRole", [.. parameters.Select(parameter => (parameter.Key, parameter.Value))]);
        Assert.Equal(("ValidationError", 400), (refusal.Code, refusal.Status));
    }

    private Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, _clock, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task CreateRoleAsync(EmulatorHost host, string principal)
    {
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", string.Create(CultureInfo.InvariantCulture, $$$"""{"Statement":{"Effect":"Allow","Principal":{"AWS":"{{{principal}}}"},"Action":"sts:AssumeRole"}}""")));
    }

    private static async Task<SignedQueryClient> CreateUserAsync(EmulatorHost host, string name)
    {
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreateUser", ("UserName", name));
        var key = await admin.CallAsync("CreateAccessKey", ("UserName", name));
        return new SignedQueryClient(host, "sts", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
    }

    private static SignedQueryClient Session(EmulatorHost host, string service, System.Xml.Linq.XElement answer) => new(
        host, service, answer.Descendants("AccessKeyId").Single().Value, answer.Descendants("SecretAccessKey").Single().Value, answer.Descendants("SessionToken").Single().Value);
}
