using System.Collections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

// Answers with its environment, so that tests see what a project is given.
var application = WebApplication.CreateSlimBuilder(args).Build();
application.Run(async context =>
{
    var path = context.Request.Path.Value ?? "/";
    if (path == "/health")
    {
        await context.Response.WriteAsync("ok");
        return;
    }

    foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
    {
        await context.Response.WriteAsync($"{variable.Key}={variable.Value}\n");
    }
});
application.Run();
