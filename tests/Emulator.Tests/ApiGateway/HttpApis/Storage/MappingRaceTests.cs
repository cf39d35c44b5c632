using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Operations;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Storage;

public sealed class MappingRaceTests
{
    private const int Rounds = 2000;
    private static readonly Caller Caller = new("000000000000", "eu-central-1", "arn:aws:iam::000000000000:root", "r");

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_mapping_never_outlives_its_stage(bool wholeApi)
    {
        using var start = new Barrier(2);
        for (var round = 0; round < Rounds; round++)
        {
            var state = StateWithStage();
            var mapping = Task.Run(() => Try(() => new CreateApiMapping(state, new IdSource()).Invoke(new ApiMappingRequest("a.test", null, "api", Stage.Default, null), Caller)), TestContext.Current.CancellationToken);
            var request = new ResourceRequest { ApiId = "api", StageName = Stage.Default };
            var deletion = Task.Run(() => Try(() => wholeApi ? new DeleteApi(state).Invoke(request, Caller) : new DeleteStage(state).Invoke(request, Caller)), TestContext.Current.CancellationToken);
            Assert.True(await mapping ^ await deletion, $"round {round}: one of the two excludes the other");
        }

        bool Try(Func<object> operation)
        {
            start.SignalAndWait();
            try
            {
                operation();
                return true;
            }
            catch (AwsErrorException)
            {
                return false;
            }
        }
    }

    private static HttpApiState StateWithStage()
    {
        var state = new HttpApiState(new VolatileJournal(), new AutoDeployment(new IdSource(), TimeProvider.System));
        state.Add(new HttpApiEntry(new ApiDefinition(new HttpApi { ApiId = "api", Name = "a", ApiEndpoint = "http://localhost", CreatedDate = DateTimeOffset.UnixEpoch }))
        {
            Stages = [new Stage { StageName = Stage.Default, CreatedDate = DateTimeOffset.UnixEpoch, LastUpdatedDate = DateTimeOffset.UnixEpoch }],
        });
        state.Add(new DomainName { Name = "a.test", DomainNameArn = "arn:aws:apigateway:eu-central-1::/domainnames/a.test" });
        return state;
    }
}
