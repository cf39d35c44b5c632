namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListAttachedUserPoliciesTests : IamTest
{
    [Fact]
    public async Task Lists_name_and_arn()
    {
        await CreateUserAsync();
        await Iam.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"));
        Assert.Equal(["AWSLambdaBasicExecutionRole"], await ValuesAsync("PolicyName", "ListAttachedUserPolicies", ("UserName", "trader")));
        Assert.Equal(["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"], await ValuesAsync("PolicyArn", "ListAttachedUserPolicies", ("UserName", "trader")));
    }
}
