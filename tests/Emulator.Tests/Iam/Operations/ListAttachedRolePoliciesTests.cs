namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListAttachedRolePoliciesTests : IamTest
{
    [Fact]
    public async Task Lists_name_and_arn()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"));
        Assert.Equal(["AWSLambdaBasicExecutionRole"], await ValuesAsync("PolicyName", "ListAttachedRolePolicies", ("RoleName", "worker")));
        Assert.Equal(["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"], await ValuesAsync("PolicyArn", "ListAttachedRolePolicies", ("RoleName", "worker")));
    }
}
