import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { RequestHandler } from 'express';

const firstQuestion = `# One question to every office.
# Press the button to ask it.
query AwardsByOffice {
  awardTotals(groupBy: [OFFICE]) {
    coverage {
      complete
      missing { office { name } reason }
    }
    total { count totalPence withoutAmount }
    groups {
      labels
      count
      totalPence
      withoutAmount
    }
  }
}
`;

/** The page is one document with everything in it, so that it works without the internet. */
const page = renderGraphiQL({
  title: 'PCC commissioning hub',
  endpoint: '/graphql',
  defaultQuery: firstQuestion,
});

export const serveGraphiql: RequestHandler = (_request, response) => {
  response.type('html').send(page);
};

/** A person who opens the address of the API in a browser gets the page; a program gets the API. */
export const sendBrowsersToGraphiql: RequestHandler = (request, response, next) => {
  const wantsPage = request.accepts(['json', 'html']) === 'html' && !('query' in request.query);
  if (wantsPage) response.redirect('/');
  else next();
};
