namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class CreatePolicyTests : IamTest
{
    [Fact]
    public async Task Gives_the_policy_an_arn()
    {
        Assert.Equal(PolicyArn, (await Iam.CallAsync("CreatePolicy", ("PolicyName", "queues"), ("PolicyDocument", Rights))).Descendants("Arn").Single().Value);
    }

    [Fact]
    public async Task A_second_of_that_name_and_a_malformed_one_are_refused()
    {
        await CreatePolicyAsync();
        Assert.Equal(("EntityAlreadyExists", 409), await Iam.RefusalAsync("CreatePolicy", ("PolicyName", "queues"), ("PolicyDocument", Rights)));
        Assert.Equal(("MalformedPolicyDocument", 400), await Iam.RefusalAsync("CreatePolicy", ("PolicyName", "other"), ("PolicyDocument", """{"Statement":{"Effect":"Maybe"}}""")));
    }
}
